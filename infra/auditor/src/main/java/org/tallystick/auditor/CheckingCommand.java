package org.tallystick.auditor;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.InvalidLogException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that ends with a verdict. */
abstract class CheckingCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--json", description = "Answer with one JSON object.")
    private boolean json;

    abstract void check(Report report) throws Exception;

    @Override
    public final Integer call() throws Exception {
        Report report = new Report();
        try {
            check(report);
        } catch (InvalidLogException e) {
            report.invalid(String.valueOf(e.getMessage()));
        } catch (CannotCheckException e) {
            // What does not hold already is said: whoever hosts the log could else take it back by falling silent.
            if (report.holds()) {
                throw e;
            }
            report.fact("notChecked", String.valueOf(e.getMessage()));
        }
        report.print(out(), json);
        return report.exitCode();
    }

    final PrintWriter out() {
        return picocli().commandLine().getOut();
    }

    final Progress progress(String what, long all) {
        return new Progress(picocli().commandLine().getErr(), what, all, System::nanoTime);
    }

    private CommandSpec picocli() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}
