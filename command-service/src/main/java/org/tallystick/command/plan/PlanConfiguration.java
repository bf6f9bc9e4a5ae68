package org.tallystick.command.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    AggregateType<PlanShell> plans() {
        return new AggregateType<>(PlanShell.class, PlanShell::new);
    }
}
