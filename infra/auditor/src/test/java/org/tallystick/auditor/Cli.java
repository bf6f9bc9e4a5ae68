package org.tallystick.auditor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line as its users call it. */
record Cli(int exitCode, String out, String err) {

    static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine auditor = Auditor.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode =
                auditor.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Cli(exitCode, out.toString(), err.toString());
    }
}
