package org.tallystick.command.focalpoint.model;

import java.util.List;
import java.util.UUID;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.ReplaceFocalPoint;
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;

/** Decides who is named, and who is forgotten. */
public final class FocalPointDecider {

    private static final List<Policy<Naming>> NAMING = List.of(
            NamingPolicies::agencyIsRegistered,
            NamingPolicies::agencyExistsStill,
            NamingPolicies::onePersonLeads,
            NamingPolicies::notTooManyAlternates,
            NamingPolicies::namedNamesSomebody,
            NamingPolicies::participantsAreOfSomething,
            NamingPolicies::audienceIsNotWiderThanTheParticipation);

    private FocalPointDecider() {}

    record Naming(FocalPoints points, NameFocalPoint command) {}

    public static List<FocalPointEvent> decide(FocalPoints points, FocalPointCommand command) {
        return switch (command) {
            case NameFocalPoint name -> name(points, name);
            case ReplaceFocalPoint replace -> replace(points, replace);
            case RemoveFocalPoint remove ->
                List.of(new FocalPointRemoved(current(points, remove.person()).person()));
            case EraseSubject erase -> erase(points, erase);
        };
    }

    private static List<FocalPointEvent> name(FocalPoints points, NameFocalPoint c) {
        Policy.require(new Naming(points, c), NAMING);
        Policy.require(c.contact(), List.of(NamingPolicies::contactCanBeReached));
        return List.of(new FocalPointNamed(
                c.person(),
                c.seat().agency(),
                c.seat().unit(),
                c.seat().role(),
                c.shown().visibility(),
                c.shown().named(),
                c.shown().audience(),
                c.contact()));
    }

    private static List<FocalPointEvent> replace(FocalPoints points, ReplaceFocalPoint c) {
        FocalPointNamed place = current(points, c.person());
        Policy.require(c.contact(), List.of(NamingPolicies::contactCanBeReached));
        return List.of(
                new FocalPointRemoved(c.person()),
                new FocalPointNamed(
                        c.successor(),
                        place.agency(),
                        place.unit(),
                        place.role(),
                        place.visibility(),
                        place.named(),
                        place.audience(),
                        c.contact()));
    }

    private static List<FocalPointEvent> erase(FocalPoints points, EraseSubject c) {
        requireKnown(points, c.person());
        if (points.erased().contains(c.person())) {
            throw new Refused(FocalPointRefusal.SUBJECT_ALREADY_ERASED, "The person is erased already.");
        }
        Policy.require(c, List.of(NamingPolicies::erasureSaysByWhatRightAndWhy));
        return List.of(new SubjectErased(c.person(), c.authority(), c.reason()));
    }

    private static FocalPointNamed current(FocalPoints points, UUID person) {
        requireKnown(points, person);
        FocalPointNamed current = points.current().get(person);
        if (current == null) {
            throw new Refused(FocalPointRefusal.FOCAL_POINT_REMOVED, "The person is no longer a focal point.");
        }
        return current;
    }

    private static void requireKnown(FocalPoints points, UUID person) {
        if (!points.known().contains(person)) {
            throw new Refused(FocalPointRefusal.FOCAL_POINT_NOT_FOUND, "The state named nobody under this id.");
        }
    }
}
