package org.tallystick.command.agency.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** What can be asked of the agencies of one state. */
public sealed interface AgencyCommand {

    record RegisterAgency(String agency, Map<String, String> name) implements AgencyCommand {
        public RegisterAgency {
            name = Map.copyOf(name);
        }
    }

    /** @param to last day, null while open-ended */
    record AssignMandate(
            String agency,
            String instrument,
            MandateRole role,
            List<String> commitments,
            LocalDate from,
            @Nullable LocalDate to,
            InstrumentFacts facts)
            implements AgencyCommand {
        public AssignMandate {
            commitments = List.copyOf(commitments);
        }
    }

    record RenameAgency(String agency, Map<String, String> name) implements AgencyCommand {
        public RenameAgency {
            name = Map.copyOf(name);
        }
    }

    record SuspendAgency(String agency, Text reason) implements AgencyCommand {}

    record ReinstateAgency(String agency) implements AgencyCommand {}

    /** {@code agencies} become part of {@code successor}, which is registered already. */
    record MergeAgencies(List<String> agencies, String successor) implements AgencyCommand {
        public MergeAgencies {
            agencies = List.copyOf(agencies);
        }
    }

    /** @param responsible for its reports */
    record SplitAgency(String agency, List<String> successors, String responsible) implements AgencyCommand {
        public SplitAgency {
            successors = List.copyOf(successors);
        }
    }

    /** @param responsible for its reports */
    record DissolveAgency(String agency, List<String> successors, String responsible, Text reason)
            implements AgencyCommand {
        public DissolveAgency {
            successors = List.copyOf(successors);
        }
    }

    /**
     * @param lastDay of the mandates
     * @param today the day that it is somewhere still: what was, stays
     */
    record EndMandate(String agency, String instrument, List<String> commitments, LocalDate lastDay, LocalDate today)
            implements AgencyCommand {
        public EndMandate {
            commitments = List.copyOf(commitments);
        }
    }

    /** @param today from when on the mandates do not count */
    record WithdrawMandate(String agency, String instrument, List<String> commitments, LocalDate today, Text reason)
            implements AgencyCommand {
        public WithdrawMandate {
            commitments = List.copyOf(commitments);
        }
    }

    /** With what an agency signs, and whether it must. */
    sealed interface SigningCommand extends AgencyCommand {
        String agency();
    }

    /**
     * @param jwk the public key, its members looked at already
     * @param thumbprint of it (RFC 7638)
     * @param validUntil null while open-ended
     */
    record RegisterSigningKey(
            String agency,
            String keyId,
            String alg,
            Map<String, String> jwk,
            String thumbprint,
            Instant validFrom,
            @Nullable Instant validUntil,
            Instant now)
            implements SigningCommand {
        public RegisterSigningKey {
            jwk = Map.copyOf(jwk);
        }
    }

    record RetireSigningKey(String agency, String keyId, Text reason) implements SigningCommand {}

    record RequireSigning(String agency, Instant now) implements SigningCommand {}

    record WaiveSigning(String agency, Text reason) implements SigningCommand {}

    /**
     * What stood in the streams of the instrument and of the state's participation.
     *
     * @param reportable by path, for every item of the catalogue; empty when no such instrument is adopted
     */
    record InstrumentFacts(boolean joined, Map<String, Boolean> reportable) {
        public InstrumentFacts {
            reportable = Map.copyOf(reportable);
        }
    }
}
