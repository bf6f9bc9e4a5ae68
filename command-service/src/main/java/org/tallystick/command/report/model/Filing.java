package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.FileRefusal.FILE_DIGEST_MISSING;
import static org.tallystick.command.report.model.FileRefusal.FILE_DIGEST_WRONG;
import static org.tallystick.command.report.model.FileRefusal.FILE_NOT_OF_ITS_TYPE;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;

/** Whether a file is taken for a report: while an entry could tell of it, in a draft or in a correction that is to come. */
public final class Filing {

    private Filing() {}

    /** @throws Refused when it is not to be kept */
    public static void admit(ReportState state, KeepFile file, byte[] content) {
        requireOpen(state);
        SubmissionRules.requireStanding(file.facts());
        SubmissionRules.requireTakingPart(file.facts());
        if (file.declared() == null) {
            throw new Refused(FILE_DIGEST_MISSING, "There is no SHA-256 in Content-Digest.");
        }
        if (!file.sha256().equals(file.declared())) {
            throw new Refused(FILE_DIGEST_WRONG, "Of what arrived it is " + file.sha256() + ".");
        }
        if (FileType.of(file.mediaType()).filter(type -> type.shows(content)).isEmpty()) {
            throw new Refused(FILE_NOT_OF_ITS_TYPE, "The bytes are not those of " + file.mediaType() + ".");
        }
    }

    private static void requireOpen(ReportState state) {
        switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Submitted _, Cleared _ ->
                throw new Refused(REPORT_ALREADY_SUBMITTED, "It is with those who clear and release it.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
            case Draft _, Returned _, Released _ -> {
                // An entry can follow.
            }
        }
    }
}
