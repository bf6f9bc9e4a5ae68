package org.tallystick.command.activity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {

    @Bean
    AggregateType<ActivityShell> activities() {
        return new AggregateType<>(ActivityShell.class, ActivityShell::new);
    }
}
