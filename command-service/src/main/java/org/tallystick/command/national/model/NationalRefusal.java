package org.tallystick.command.national.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;

/** Why a national submission does not go on as asked. */
public enum NationalRefusal implements RefusalCode {
    NATIONAL_SUBMISSION_NOT_FOUND(
            Kind.UNKNOWN,
            "No such national submission",
            "Use the id of a national submission of your state.",
            ReviseSubmission.class,
            ClearSubmission.class,
            ReturnSubmission.class,
            ReleaseSubmission.class),
    NATIONAL_SUBMISSION_EXISTS(
            Kind.CONFLICT,
            "The state has a national submission in this cycle",
            "Revise that one: once it came back, or once it is released.",
            AssembleSubmission.class),
    CYCLE_UNKNOWN(
            Kind.CONTENT, "No such cycle", "Name the period of a cycle of the instrument.", AssembleSubmission.class),
    ONE_SIGNATURE_NOT_WANTED(
            Kind.CONFLICT,
            "The state does not release under one signature",
            "Release each report by itself, or choose otherwise in the state's participation.",
            AssembleSubmission.class,
            ReviseSubmission.class,
            ReleaseSubmission.class),
    NATIONAL_SUBMISSION_EMPTY(
            Kind.CONTENT,
            "Nothing would be submitted",
            "Wait until the chain of a report has passed, and name it.",
            AssembleSubmission.class,
            ReviseSubmission.class),
    REPORT_UNKNOWN(
            Kind.CONTENT,
            "No such report",
            "Name reports of the state in this cycle.",
            AssembleSubmission.class,
            ReviseSubmission.class),
    REPORT_REPEATED(
            Kind.CONTENT,
            "A report is named twice",
            "Name each report once.",
            AssembleSubmission.class,
            ReviseSubmission.class),
    REPORT_NOT_CLEARED(
            Kind.CONFLICT,
            "A report is not cleared",
            "Let its own chain pass first, or leave it out.",
            AssembleSubmission.class,
            ReviseSubmission.class),
    REPORT_NOT_RELEASABLE(
            Kind.CONFLICT,
            "A report can not be released as it was drafted",
            "Return that report to its drafter, or leave it out.",
            AssembleSubmission.class,
            ReviseSubmission.class,
            ReleaseSubmission.class),
    DIVERGENCE_OPEN(
            Kind.CONFLICT,
            "The agencies differ",
            "For each commitment in the findings: return a report, give an agency the lead, or determine the position.",
            AssembleSubmission.class,
            ReviseSubmission.class,
            ReleaseSubmission.class),
    REPORT_CHANGED(
            Kind.CONFLICT,
            "A report is not the one that was cleared",
            "Return the national submission to its drafter, and assemble it anew.",
            ReleaseSubmission.class),
    AUDIENCE_NOT_COVERED(
            Kind.CONTENT,
            "The chain does not cover the audience",
            "Name its own instrument, or leave the audience out: nobody has cleared it for others.",
            ReleaseSubmission.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    NationalRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
