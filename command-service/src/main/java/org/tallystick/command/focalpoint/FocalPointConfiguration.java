package org.tallystick.command.focalpoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class FocalPointConfiguration {

    @Bean
    AggregateType<FocalPointShell> focalPoints() {
        return new AggregateType<>(FocalPointShell.class, FocalPointShell::new);
    }
}
