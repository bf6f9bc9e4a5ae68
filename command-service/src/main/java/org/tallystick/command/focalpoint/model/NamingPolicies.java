package org.tallystick.command.focalpoint.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Seat;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Shown;
import org.tallystick.command.focalpoint.model.FocalPointDecider.Naming;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;

/** Whom a state may name, where, and to whom it shows them. */
final class NamingPolicies {

    private NamingPolicies() {}

    static Stream<Objection> agencyIsRegistered(Naming n) {
        return unless(
                n.command().standing() != null,
                FocalPointRefusal.AGENCY_NOT_FOUND,
                "",
                "The state has no agency of this code.");
    }

    static Stream<Objection> agencyExistsStill(Naming n) {
        return unless(
                n.command().standing() != Standing.DISSOLVED,
                FocalPointRefusal.AGENCY_DISSOLVED,
                "",
                "The agency is no more.");
    }

    static Stream<Objection> onePersonLeads(Naming n) {
        Seat seat = n.command().seat();
        return unless(
                seat.role() == FocalPointRole.ALTERNATE || n.points().beside(seat) == 0,
                FocalPointRefusal.SEAT_TAKEN,
                "/role",
                "Replace the focal point that is there, or name an alternate.");
    }

    static Stream<Objection> notTooManyAlternates(Naming n) {
        Seat seat = n.command().seat();
        return unless(
                seat.role() == FocalPointRole.FOCAL_POINT || n.points().beside(seat) < Limits.ALTERNATES,
                FocalPointRefusal.TOO_MANY_ALTERNATES,
                "/role",
                "Remove one of the " + Limits.ALTERNATES + " alternates first.");
    }

    static Stream<Objection> namedNamesSomebody(Naming n) {
        Shown shown = n.command().shown();
        return unless(
                (shown.visibility() == Visibility.NAMED) != shown.named().isEmpty(),
                FocalPointRefusal.NAMES_MISSING,
                "/named",
                "List states or organisations with the visibility NAMED, and only with it.");
    }

    static Stream<Objection> participantsAreOfSomething(Naming n) {
        Shown shown = n.command().shown();
        return unless(
                (shown.visibility() == Visibility.PARTICIPANTS)
                        != shown.audience().isEmpty(),
                FocalPointRefusal.AUDIENCE_MISSING,
                "/audience",
                "List instruments with the visibility PARTICIPANTS, and only with it.");
    }

    /** Nobody is shown to the participants of what the state takes no part in. */
    @Keeps(value = Rule.AUDIENCE_NAMED, refusing = "AUDIENCE_TOO_WIDE")
    static Stream<Objection> audienceIsNotWiderThanTheParticipation(Naming n) {
        List<String> audience = n.command().shown().audience();
        return IntStream.range(0, audience.size())
                .filter(i -> !n.command().joined().contains(audience.get(i)))
                .mapToObj(i -> new Objection(
                        FocalPointRefusal.AUDIENCE_TOO_WIDE,
                        "/audience/" + i,
                        "Name instruments that the state takes part in and that your token covers."));
    }

    static Stream<Objection> contactCanBeReached(Contact contact) {
        Stream<Objection> nameless =
                unless(present(contact.name()), FocalPointRefusal.CONTACT_INCOMPLETE, "/name", "Say who it is.");
        return Stream.concat(
                nameless,
                unless(
                        present(contact.phone()) || present(contact.mail()),
                        FocalPointRefusal.CONTACT_INCOMPLETE,
                        "/phone",
                        "Give a telephone number or a mail address."));
    }

    /** By whom and why it was done remains. */
    @Keeps(value = Rule.DESTROYED_BY_THE_STATE, refusing = "REASON_MISSING")
    static Stream<Objection> erasureSaysByWhatRightAndWhy(EraseSubject erase) {
        return Stream.concat(
                unless(
                        present(erase.authority()),
                        FocalPointRefusal.REASON_MISSING,
                        "/authority",
                        "Say who decided it."),
                unless(present(erase.reason()), FocalPointRefusal.REASON_MISSING, "/reason", "Say why."));
    }

    private static boolean present(@Nullable Text text) {
        return switch (text) {
            case null -> false;
            case Text.Plain plain -> !plain.value().isBlank();
            case Text.Encrypted _ -> true;
        };
    }

    private static Stream<Objection> unless(boolean kept, FocalPointRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
