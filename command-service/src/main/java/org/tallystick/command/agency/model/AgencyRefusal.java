package org.tallystick.command.agency.model;

import java.util.Set;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.DissolveAgency;
import org.tallystick.command.agency.model.AgencyCommand.EndMandate;
import org.tallystick.command.agency.model.AgencyCommand.MergeAgencies;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.agency.model.AgencyCommand.RegisterSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.ReinstateAgency;
import org.tallystick.command.agency.model.AgencyCommand.RenameAgency;
import org.tallystick.command.agency.model.AgencyCommand.RequireSigning;
import org.tallystick.command.agency.model.AgencyCommand.RetireSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.SplitAgency;
import org.tallystick.command.agency.model.AgencyCommand.SuspendAgency;
import org.tallystick.command.agency.model.AgencyCommand.WaiveSigning;
import org.tallystick.command.agency.model.AgencyCommand.WithdrawMandate;
import org.tallystick.command.decision.RefusalCode;

/** Why agencies and mandates stay as they are. */
public enum AgencyRefusal implements RefusalCode {
    AGENCY_ALREADY_REGISTERED(
            Kind.CONFLICT,
            "The agency is registered already",
            "Choose another code, or go on with it.",
            RegisterAgency.class),
    AGENCY_NOT_FOUND(
            Kind.UNKNOWN,
            "No such agency",
            "Register the agency first.",
            AssignMandate.class,
            EndMandate.class,
            WithdrawMandate.class,
            RenameAgency.class,
            SuspendAgency.class,
            ReinstateAgency.class,
            MergeAgencies.class,
            SplitAgency.class,
            DissolveAgency.class,
            RegisterSigningKey.class,
            RetireSigningKey.class,
            RequireSigning.class,
            WaiveSigning.class),
    AGENCY_DISSOLVED(
            Kind.CONFLICT,
            "The agency is no more",
            "Turn to the agency that is responsible for its reports.",
            AssignMandate.class,
            RenameAgency.class,
            SuspendAgency.class,
            ReinstateAgency.class,
            MergeAgencies.class,
            SplitAgency.class,
            DissolveAgency.class,
            RegisterSigningKey.class,
            RetireSigningKey.class,
            RequireSigning.class,
            WaiveSigning.class),
    AGENCY_ALREADY_SUSPENDED(
            Kind.CONFLICT, "The agency is suspended already", "Nothing is left to do.", SuspendAgency.class),
    AGENCY_NOT_SUSPENDED(Kind.CONFLICT, "The agency is not suspended", "Nothing is left to do.", ReinstateAgency.class),
    AGENCY_UNKNOWN(Kind.CONTENT, "No such agency", "Name registered agencies.", MergeAgencies.class),
    AGENCY_REPEATED(
            Kind.CONTENT,
            "An agency is named twice",
            "Name each agency once.",
            MergeAgencies.class,
            SplitAgency.class,
            DissolveAgency.class),
    SUCCESSOR_UNKNOWN(
            Kind.CONTENT,
            "No such successor",
            "Name agencies that are registered and not suspended.",
            MergeAgencies.class,
            SplitAgency.class,
            DissolveAgency.class),
    SUCCEEDS_ITSELF(
            Kind.CONTENT,
            "An agency would succeed itself",
            "Name other agencies as successors.",
            MergeAgencies.class,
            SplitAgency.class,
            DissolveAgency.class),
    RESPONSIBLE_NOT_A_SUCCESSOR(
            Kind.CONTENT,
            "Nobody would answer for the reports",
            "Name one of the successors as responsible.",
            SplitAgency.class,
            DissolveAgency.class),
    SPLIT_INTO_ONE(
            Kind.CONTENT, "A split into one", "Name two successors or more, or merge the agency.", SplitAgency.class),
    REASON_MISSING(
            Kind.CONTENT,
            "No reason",
            "Say why.",
            SuspendAgency.class,
            DissolveAgency.class,
            WithdrawMandate.class,
            RetireSigningKey.class,
            WaiveSigning.class),
    MANDATE_UNKNOWN(
            Kind.CONTENT,
            "The agency has no such mandate",
            "Name commitments over which it holds a mandate then.",
            EndMandate.class,
            WithdrawMandate.class),
    MANDATE_ENDS_IN_THE_PAST(
            Kind.CONTENT,
            "The mandate would have ended already",
            "Give yesterday or a later day as the last.",
            EndMandate.class),
    INSTRUMENT_UNKNOWN(
            Kind.CONTENT,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            AssignMandate.class),
    STATE_NOT_JOINED(
            Kind.CONFLICT,
            "The state takes no part in the instrument",
            "Let the state join the instrument first.",
            AssignMandate.class),
    MANDATE_ENDS_BEFORE_IT_BEGINS(
            Kind.CONTENT,
            "The mandate ends before it begins",
            "Give the first day or a later one as the last.",
            AssignMandate.class),
    MANDATE_EMPTY(
            Kind.CONTENT,
            "A mandate over nothing",
            "Name at least one commitment.",
            AssignMandate.class,
            EndMandate.class,
            WithdrawMandate.class),
    COMMITMENT_REPEATED(Kind.CONTENT, "A commitment is named twice", "Name each commitment once.", AssignMandate.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            AssignMandate.class),
    COMMITMENT_NOT_REPORTABLE(
            Kind.CONTENT,
            "Nobody reports on this item",
            "Choose commitments whose addressee is STATE and whose kind is ACTION.",
            AssignMandate.class),
    LEAD_TAKEN(
            Kind.CONFLICT,
            "Another agency leads on the commitment",
            "Give this agency a CONTRIBUTING mandate, or days on which nobody leads.",
            AssignMandate.class),
    MANDATE_OVERLAPS(
            Kind.CONFLICT,
            "The agency has such a mandate already",
            "Leave the commitment out, or choose other days.",
            AssignMandate.class),
    SIGNING_KEY_UNSUPPORTED(
            Kind.CONTENT,
            "Nothing can be verified with this key",
            "Register a P-256 key for ES256, an Ed25519 key for EdDSA, or an RSA key of 2048 to 4096 bits with exponent 65537 for PS256.",
            RegisterSigningKey.class),
    SIGNING_KEY_ENDS_BEFORE_IT_BEGINS(
            Kind.CONTENT,
            "The key ends before it begins",
            "Give a later instant than validFrom, or null while it is open-ended.",
            RegisterSigningKey.class),
    SIGNING_KEY_OVER(
            Kind.CONTENT, "The key is over already", "Register one that is still valid.", RegisterSigningKey.class),
    SIGNING_KEY_ID_TAKEN(
            Kind.CONFLICT,
            "The agency had a key of this id",
            "Choose an id that none of its keys ever had.",
            RegisterSigningKey.class),
    SIGNING_KEY_REPEATED(
            Kind.CONFLICT,
            "The key is registered already",
            "Make a new key: one key is one agency's own, and has one id.",
            RegisterSigningKey.class),
    SIGNING_KEY_NOT_FOUND(
            Kind.UNKNOWN, "No such key", "Name a key that the agency registered.", RetireSigningKey.class),
    SIGNING_KEY_ALREADY_RETIRED(
            Kind.CONFLICT, "The key is retired already", "Nothing is left to do.", RetireSigningKey.class),
    SIGNING_KEY_MISSING(
            Kind.CONFLICT,
            "The agency could submit nothing",
            "Register a key that is valid now, then require signatures.",
            RequireSigning.class),
    SIGNING_ALREADY_REQUIRED(
            Kind.CONFLICT, "The agency signs all it submits already", "Nothing is left to do.", RequireSigning.class),
    SIGNING_NOT_REQUIRED(
            Kind.CONFLICT, "The agency may submit unsigned already", "Nothing is left to do.", WaiveSigning.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    AgencyRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
        this.commands = Set.of(commands);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public boolean meets(Class<?> command) {
        return commands.contains(command);
    }
}
