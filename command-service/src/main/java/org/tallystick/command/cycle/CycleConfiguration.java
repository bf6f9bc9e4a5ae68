package org.tallystick.command.cycle;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class CycleConfiguration {

    @Bean
    AggregateType<CycleShell> cycles() {
        return new AggregateType<>(CycleShell.class, CycleShell::new);
    }
}
