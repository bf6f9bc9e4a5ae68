package org.tallystick.command.participation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {

    @Bean
    AggregateType<ParticipationShell> participations() {
        return new AggregateType<>(ParticipationShell.class, ParticipationShell::new);
    }
}
