package org.tallystick.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailSender;
import org.tallystick.command.platform.LedgerHistory;

/** The configuration as it is shipped. */
class MailByDefaultTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(WhenReminderIssuedThenMailed.class);

    @Test
    void nobodyIsMailedUnlessAnInstallationSaysThroughWhomAndFromWhom() {
        service.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(MailSender.class)
                .doesNotHaveBean(WhenReminderIssuedThenMailed.class));
    }

    @Test
    void whoSaysSoHasRemindersMailed() {
        service.withPropertyValues("spring.mail.host=127.0.0.1", "tallystick.mail.from=tallystick@example.org")
                .run(context -> assertThat(context)
                        .getFailure()
                        .as("it asks for the ledger, which is not part of this test")
                        .rootCause()
                        .hasMessageContaining(LedgerHistory.class.getName()));
    }
}
