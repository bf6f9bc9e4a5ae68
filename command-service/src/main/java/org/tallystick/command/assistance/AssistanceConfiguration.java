package org.tallystick.command.assistance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shells known to the platform. */
@Configuration(proxyBeanMethods = false)
class AssistanceConfiguration {

    @Bean
    AggregateType<RequestShell> requests() {
        return new AggregateType<>(RequestShell.class, RequestShell::new);
    }

    @Bean
    AggregateType<OfferShell> offers() {
        return new AggregateType<>(OfferShell.class, OfferShell::new);
    }
}
