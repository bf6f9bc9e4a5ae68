package org.tallystick.local;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An environment variable for each option: {@code --port-command} is {@code TALLYSTICK_PORT_COMMAND}. */
final class EnvironmentDefaults implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? System.getenv(variable(option.longestName())) : null;
    }

    static String variable(String option) {
        return "TALLYSTICK" + option.substring(1).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
