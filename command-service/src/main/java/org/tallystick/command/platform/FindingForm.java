package org.tallystick.command.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.tallystick.command.decision.Finding;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** How a finding is told: a cell only where there is one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
abstract class FindingForm {

    static JacksonModule module() {
        return new SimpleModule(FindingForm.class.getName()).setMixInAnnotation(Finding.class, FindingForm.class);
    }
}
