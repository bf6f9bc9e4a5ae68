package org.tallystick.command.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.AggregateType;

/** Makes the shell known to the platform. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    AggregateType<ReportShell> reports() {
        return new AggregateType<>(ReportShell.class, ReportShell::new);
    }
}
