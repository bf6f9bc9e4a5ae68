package org.tallystick.acceptance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckCommandTest {

    @Test
    void whatCanNotBeCheckedIsNotCalledConsistentNorInconsistent() {
        StringWriter errors = new StringWriter();
        int status = new CommandLine(new CheckCommand())
                .setErr(new PrintWriter(errors))
                .execute(
                        "--ledger=jdbc:postgresql://127.0.0.1:1/ledger",
                        "--read-model=jdbc:postgresql://127.0.0.1:1/readmodel",
                        "--bootstrap-servers=127.0.0.1:1");
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString()).contains("127.0.0.1:1");
    }
}
