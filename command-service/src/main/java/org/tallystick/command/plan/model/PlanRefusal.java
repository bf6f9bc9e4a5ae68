package org.tallystick.command.plan.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;

/** Why a national plan does not go on as asked. */
public enum PlanRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            SubmitPlan.class,
            RevisePlan.class),
    PLAN_NOT_FOUND(
            Kind.UNKNOWN,
            "No such plan",
            "Use the id of a plan of your state.",
            RevisePlan.class,
            ClearPlan.class,
            ReturnPlan.class,
            ReleasePlan.class),
    PLAN_EXISTS(Kind.CONFLICT, "The state has a plan of this code", "Revise that plan.", SubmitPlan.class),
    ENDS_BEFORE_ADOPTION(
            Kind.CONTENT,
            "It ends before it is adopted",
            "Give the day of the adoption or a later one.",
            SubmitPlan.class,
            RevisePlan.class),
    ACTION_MISSING(Kind.CONTENT, "There is no action", "Name at least one action.", SubmitPlan.class, RevisePlan.class),
    COMMITMENT_MISSING(
            Kind.CONTENT,
            "An action serves nothing",
            "Name at least one commitment that it serves.",
            SubmitPlan.class,
            RevisePlan.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            SubmitPlan.class,
            RevisePlan.class),
    NAMES_MISSING(
            Kind.CONTENT,
            "Names and visibility do not fit",
            "List states or organisations with NAMED, only with it.",
            SubmitPlan.class,
            RevisePlan.class),
    TEXT_MISSING(
            Kind.CONTENT,
            "A text is missing",
            "Give the text where the finding points.",
            SubmitPlan.class,
            RevisePlan.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    PlanRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
