package org.tallystick.command.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a policy: which rules it keeps, and with which codes it refuses or warns. The API document's table of rules is made of this. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Keeps {

    Rule[] value();

    /** All that it has, but for those that say that something does not exist; a test holds this against what the policy does. */
    String[] refusing();
}
