package org.tallystick.command.platform;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Axon's fixture, set up as the service is: {@code .when(command, CommandTarget.metaData("report/…", null))}. */
public final class ShellFixture {

    private ShellFixture() {}

    public static <T extends AggregateShell<?, ?>> FixtureConfiguration<T> of(Class<T> shell) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(shell);
        // The check loads the aggregate again outside of any command, where a shell has no stream.
        fixture.setReportIllegalStateChange(false);
        return fixture.registerCommandTargetResolver(new CommandTarget());
    }
}
