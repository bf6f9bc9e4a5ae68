package org.tallystick.command.national;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class NationalConfiguration {

    @Bean
    AggregateType<NationalShell> nationalSubmissions() {
        return new AggregateType<>(NationalShell.class, NationalShell::new);
    }
}
