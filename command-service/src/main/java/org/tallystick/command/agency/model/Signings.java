package org.tallystick.command.agency.model;

import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_ALREADY_REQUIRED;
import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_KEY_ALREADY_RETIRED;
import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_KEY_MISSING;
import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_KEY_NOT_FOUND;
import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_NOT_REQUIRED;

import java.util.List;
import org.tallystick.command.agency.model.AgencyCommand.RegisterSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.RequireSigning;
import org.tallystick.command.agency.model.AgencyCommand.RetireSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.SigningCommand;
import org.tallystick.command.agency.model.AgencyCommand.WaiveSigning;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRegistered;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRetired;
import org.tallystick.events.agency.AgencyEvent.SigningRequired;
import org.tallystick.events.agency.AgencyEvent.SigningWaived;

/** With what an agency signs its submissions, and whether it must. */
final class Signings {

    private static final List<Policy<Proposed>> RULES = List.of(
            SigningPolicies::aKeyEndsAfterItBegins,
            SigningPolicies::aKeyIsNotOverAlready,
            SigningPolicies::anIdIsNeverGivenAgain,
            SigningPolicies::aKeyIsOneAgencysOwn);

    private Signings() {}

    /** A key beside those that the state's agencies have. */
    record Proposed(Roster roster, RegisterSigningKey key) {}

    static List<AgencyEvent> decide(Roster roster, SigningCommand command) {
        Standings.existing(roster, command.agency());
        return switch (command) {
            case RegisterSigningKey register -> register(roster, register);
            case RetireSigningKey retire -> retire(roster, retire);
            case RequireSigning require -> require(roster, require);
            case WaiveSigning waive -> waive(roster, waive);
        };
    }

    private static List<AgencyEvent> register(Roster roster, RegisterSigningKey command) {
        Policy.require(new Proposed(roster, command), RULES);
        return List.of(new SigningKeyRegistered(
                command.agency(),
                command.keyId(),
                command.alg(),
                command.jwk(),
                command.thumbprint(),
                command.validFrom(),
                command.validUntil()));
    }

    private static List<AgencyEvent> retire(Roster roster, RetireSigningKey command) {
        if (roster.signing().key(command.agency(), command.keyId()) == null) {
            throw new Refused(SIGNING_KEY_NOT_FOUND, "The agency has no key of this id.");
        }
        if (roster.signing().isRetired(command.agency(), command.keyId())) {
            throw new Refused(SIGNING_KEY_ALREADY_RETIRED, "The key is retired already.");
        }
        Reasons.require(command.reason());
        return List.of(new SigningKeyRetired(command.agency(), command.keyId(), command.reason()));
    }

    /** Who must sign, and can not, could submit nothing. */
    private static List<AgencyEvent> require(Roster roster, RequireSigning command) {
        if (roster.signing().isRequired(command.agency())) {
            throw new Refused(SIGNING_ALREADY_REQUIRED, "The agency signs all it submits already.");
        }
        boolean able = roster.signing()
                .all()
                .filter(key -> key.agency().equals(command.agency()))
                .anyMatch(key -> roster.signing().usable(key, command.now()));
        if (!able) {
            throw new Refused(SIGNING_KEY_MISSING, "The agency has no key that is valid now.");
        }
        return List.of(new SigningRequired(command.agency()));
    }

    private static List<AgencyEvent> waive(Roster roster, WaiveSigning command) {
        if (!roster.signing().isRequired(command.agency())) {
            throw new Refused(SIGNING_NOT_REQUIRED, "The agency may submit unsigned already.");
        }
        Reasons.require(command.reason());
        return List.of(new SigningWaived(command.agency(), command.reason()));
    }
}
