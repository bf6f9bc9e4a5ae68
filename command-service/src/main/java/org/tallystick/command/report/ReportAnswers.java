package org.tallystick.command.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.report.model.ReportCommand;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.command.report.model.SubmissionRules;
import org.tallystick.events.report.ReportId;

/** What receipts say of a report. */
final class ReportAnswers {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ReportAnswers() {}

    static Function<ReportState, Answer> to(ReportKey key, ReportCommand command, int status) {
        String location = status == 201 ? "/v1/reports/" + id(key) : null;
        return state -> new Answer(status, location, members(key, state), SubmissionRules.warnings(state, command));
    }

    static Function<ReportState, Answer> cleared(ReportKey key) {
        return state -> {
            Map<String, @Nullable Object> members = members(key, state);
            members.put("nextStep", state instanceof Submitted submitted ? submitted.step() : null);
            return new Answer(200, null, members, List.of());
        };
    }

    static UUID id(ReportKey key) {
        return ReportId.of(key.instrument(), key.cycle(), key.state(), key.agency());
    }

    /** Empty when no report can have such an id. */
    static Optional<UUID> uuid(String id) {
        return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    private static Map<String, @Nullable Object> members(ReportKey key, ReportState state) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("reportId", id(key).toString());
        members.put("state", name(state));
        members.put("version", version(state));
        return members;
    }

    static int version(ReportState state) {
        return state instanceof Opened opened ? opened.report().version() : 0;
    }

    /** Number of queries of the secretariat so far. */
    static int queries(ReportState state) {
        return state instanceof Opened opened ? opened.report().queries() : 0;
    }

    private static String name(ReportState state) {
        return switch (state) {
            case NotOpened _ -> throw new IllegalStateException("nothing was opened");
            case Draft _ -> "DRAFT";
            case Submitted _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Cleared _ -> "CLEARED";
            case Released _ -> "RELEASED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
