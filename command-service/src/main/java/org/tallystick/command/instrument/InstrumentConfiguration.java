package org.tallystick.command.instrument;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class InstrumentConfiguration {

    @Bean
    AggregateType<InstrumentShell> instruments() {
        return new AggregateType<>(InstrumentShell.class, InstrumentShell::new);
    }
}
