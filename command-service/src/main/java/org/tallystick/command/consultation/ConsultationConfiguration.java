package org.tallystick.command.consultation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class ConsultationConfiguration {

    @Bean
    AggregateType<ConsultationShell> consultations() {
        return new AggregateType<>(ConsultationShell.class, ConsultationShell::new);
    }
}
