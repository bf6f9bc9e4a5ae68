package org.tallystick.command.determination;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class DeterminationConfiguration {

    @Bean
    AggregateType<DeterminationShell> determinations() {
        return new AggregateType<>(DeterminationShell.class, DeterminationShell::new);
    }
}
