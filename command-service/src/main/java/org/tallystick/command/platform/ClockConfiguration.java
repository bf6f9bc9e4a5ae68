package org.tallystick.command.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the service. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ServiceClock clock() {
        return new ServiceClock();
    }
}
