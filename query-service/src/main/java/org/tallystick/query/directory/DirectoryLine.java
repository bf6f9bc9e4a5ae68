package org.tallystick.query.directory;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;

/**
 * One focal point of an agency, or an agency without one; to the own state also that it as a whole has none, once it was reminded.
 *
 * @param agency null for the state as a whole
 * @param standing {@code ACTIVE} or {@code SUSPENDED}
 * @param gap true where nobody is shown to the caller: the members about a person are null then
 * @param revision of the state's focal points, for {@code If-Match: "r<revision>"}; null to other states, and before the first
 * @param remindedInVain when a reminder last found nobody, while there is nobody still; own state only
 * @param erased the person was erased: name, phone and mail are gone for good
 */
record DirectoryLine(
        String state,
        @Nullable String agency,
        Map<String, String> agencyName,
        @Nullable Standing standing,
        boolean gap,
        @Nullable Instant remindedInVain,
        @Nullable UUID focalPointId,
        @Nullable String unit,
        @Nullable FocalPointRole role,
        @Nullable Visibility visibility,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail,
        boolean erased,
        @Nullable Long revision) {}
