package org.tallystick.command.agency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {

    @Bean
    AggregateType<AgencyShell> rosters() {
        return new AggregateType<>(AgencyShell.class, AgencyShell::new);
    }
}
