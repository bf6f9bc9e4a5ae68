package org.tallystick.events.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

/** Stream {@code agency/<state>}: the roster of one state, so that rules across its agencies are decided in one place. */
public sealed interface AgencyEvent extends DomainEvent {

    /** @param name by language (BCP 47) */
    record AgencyRegistered(String agency, Map<String, String> name) implements AgencyEvent {
        public AgencyRegistered {
            name = Map.copyOf(name);
        }
    }

    /**
     * @param commitments paths in the instrument's catalogue
     * @param to last day, null while open-ended
     */
    record MandateAssigned(
            String agency,
            String instrument,
            MandateRole role,
            List<String> commitments,
            LocalDate from,
            @Nullable LocalDate to)
            implements AgencyEvent {
        public MandateAssigned {
            commitments = List.copyOf(commitments);
        }
    }

    /** @param name by language (BCP 47); what the agency is called from now on, its code stays */
    record AgencyRenamed(String agency, Map<String, String> name) implements AgencyEvent {
        public AgencyRenamed {
            name = Map.copyOf(name);
        }
    }

    /** It submits nothing until it is reinstated. */
    record AgencySuspended(String agency, Text reason) implements AgencyEvent {}

    record AgencyReinstated(String agency) implements AgencyEvent {}

    /** {@code agencies} are no more; {@code successor} is responsible for their reports, which keep their ids. */
    record AgenciesMerged(List<String> agencies, String successor) implements AgencyEvent {
        public AgenciesMerged {
            agencies = List.copyOf(agencies);
        }
    }

    /** @param responsible for its reports: one of {@code successors} */
    record AgencySplit(String agency, List<String> successors, String responsible) implements AgencyEvent {
        public AgencySplit {
            successors = List.copyOf(successors);
        }
    }

    /** @param responsible for its reports: one of {@code successors} */
    record AgencyDissolved(String agency, List<String> successors, String responsible, Text reason)
            implements AgencyEvent {
        public AgencyDissolved {
            successors = List.copyOf(successors);
        }
    }

    /** Mandates of the agency over {@code commitments} end with {@code lastDay}; those that would begin later do not begin. */
    record MandateEnded(String agency, String instrument, List<String> commitments, LocalDate lastDay)
            implements AgencyEvent {
        public MandateEnded {
            commitments = List.copyOf(commitments);
        }
    }

    /** From this event on nothing is submitted under mandates that are valid on {@code from} or later, in whatever cycle. */
    record MandateWithdrawn(String agency, String instrument, List<String> commitments, LocalDate from, Text reason)
            implements AgencyEvent {
        public MandateWithdrawn {
            commitments = List.copyOf(commitments);
        }
    }

    /** With what an agency signs its submissions, and whether it must. */
    sealed interface SigningEvent extends AgencyEvent {}

    /**
     * @param keyId what the agency's signatures name the key by; never given to another key of the agency
     * @param alg of its signatures (RFC 7518, RFC 8037): {@code ES256}, {@code EdDSA} or {@code PS256}
     * @param jwk the public key (RFC 7517): the members that make it, and nothing else
     * @param thumbprint of the key (RFC 7638), SHA-256, base64url
     * @param validFrom what is accepted before is not signed with it
     * @param validUntil what is accepted then or later is not signed with it; null while open-ended
     */
    record SigningKeyRegistered(
            String agency,
            String keyId,
            String alg,
            Map<String, String> jwk,
            String thumbprint,
            Instant validFrom,
            @Nullable Instant validUntil)
            implements SigningEvent {
        public SigningKeyRegistered {
            jwk = Map.copyOf(jwk);
        }
    }

    /** Nothing that comes after this is signed with the key; what came before stays so. */
    record SigningKeyRetired(String agency, String keyId, Text reason) implements SigningEvent {}

    /** From now on the agency submits nothing that it has not signed. */
    record SigningRequired(String agency) implements SigningEvent {}

    record SigningWaived(String agency, Text reason) implements SigningEvent {}

    /** At most one {@code LEAD} per state, commitment and day. */
    enum MandateRole {
        LEAD,
        CONTRIBUTING
    }
}
