package org.tallystick.command.recommendation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shells known to the platform. */
@Configuration(proxyBeanMethods = false)
class RecommendationConfiguration {

    @Bean
    AggregateType<RecommendationShell> recommendations() {
        return new AggregateType<>(RecommendationShell.class, RecommendationShell::new);
    }

    @Bean
    AggregateType<ResponseShell> responses() {
        return new AggregateType<>(ResponseShell.class, ResponseShell::new);
    }
}
