package org.tallystick.command.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Finding;

/**
 * The part of a receipt that is known before the append; stored with the idempotency key, so that a repeat is answered alike.
 *
 * @param status 200 or 201
 * @param location relative, for 201
 * @param members of the receipt in order, such as reportId, state, version, nextStep; {@code revision}, {@code events}, {@code findings}
 *     and {@code log} are added by the dispatcher
 */
public record Answer(
        int status, @Nullable String location, Map<String, @Nullable Object> members, List<Finding> findings) {}
