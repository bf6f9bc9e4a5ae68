package org.tallystick.query.platform;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that reads a clock. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
