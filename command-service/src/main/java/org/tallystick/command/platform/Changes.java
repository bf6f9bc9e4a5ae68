package org.tallystick.command.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tallystick.command.decision.RefusalCode;

/** A call that records something: what its headers must be, and which refusals the API document lists for it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Changes {

    /** The command that the call becomes. */
    Class<?> command();

    /** The thing's refusals, and those that it shares; those that meet the command are documented. */
    Class<? extends RefusalCode>[] refusals();

    /** Whether {@code If-Match} must name the revision that the caller read. */
    boolean underRevision() default false;

    /** Whether {@code If-Match} must name the released version that the caller read, who knows of no revision. */
    boolean underVersion() default false;

    /** Whether it can be asked what would come of it, with {@code ?dryRun=true}. */
    boolean rehearsable() default true;

    /** Whether the call creates something: 201 with {@code Location}. */
    boolean creates() default false;
}
