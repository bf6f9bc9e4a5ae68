package org.tallystick.events.focalpoint;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.AboutPerson;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.report.Visibility;

/** Stream {@code focal-points/<state>}: everybody whom the state named, so that each place is taken once. */
public sealed interface FocalPointEvent extends DomainEvent {

    /**
     * @param person random; the id of the person's key too
     * @param unit of the agency, null for the agency as a whole
     * @param named states and organisations, for visibility {@code NAMED}
     * @param audience instruments to whose participants the person is shown, for visibility {@code PARTICIPANTS}
     */
    record FocalPointNamed(
            UUID person,
            String agency,
            @Nullable String unit,
            FocalPointRole role,
            Visibility visibility,
            List<String> named,
            List<String> audience,
            Contact contact)
            implements FocalPointEvent, AboutPerson {
        public FocalPointNamed {
            named = List.copyOf(named);
            audience = List.copyOf(audience);
        }
    }

    record FocalPointRemoved(UUID person) implements FocalPointEvent {}

    /** The key of the person is destroyed: nobody reads again who it was, at whatever point. */
    record SubjectErased(UUID person, Text authority, Text reason) implements FocalPointEvent {}

    record Contact(
            Text name, @Nullable Text phone, @Nullable Text mail) {}

    enum FocalPointRole {
        FOCAL_POINT,
        ALTERNATE
    }
}
