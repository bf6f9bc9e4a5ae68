package org.tallystick.servers.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Programs;
import org.tallystick.servers.process.ThisUser;

/** PostgreSQL refuses to run as root. This is how root starts it nevertheless; anyone else just starts it. */
enum UnprivilegedUser {
    SELF,
    /** A user namespace without a mapping: PostgreSQL sees an unprivileged user, files stay root's. */
    NAMESPACE,
    /** The user {@code nobody}, who then owns the data. For containers that forbid user namespaces. */
    NOBODY;

    private static final String NOBODY_ID = "65534";

    static UnprivilegedUser choose() {
        if (!ThisUser.isRoot()) {
            return SELF;
        }
        if (Programs.find("unshare")
                .filter(unshare -> succeeds(unshare, "-U", "true"))
                .isPresent()) {
            return NAMESPACE;
        }
        if (Programs.find("setpriv").isPresent()) {
            return NOBODY;
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here.",
                "Run this as an ordinary user, or install util-linux.");
    }

    List<String> command(List<String> arguments) {
        var all = new ArrayList<String>();
        switch (this) {
            case SELF -> {}
            case NAMESPACE -> all.addAll(List.of(program("unshare"), "-U"));
            case NOBODY ->
                all.addAll(List.of(
                        program("setpriv"), "--reuid", NOBODY_ID, "--regid", NOBODY_ID, "--clear-groups", "--"));
        }
        all.addAll(arguments);
        return all;
    }

    /** Gives the folder and all in it to the user that PostgreSQL will run as. */
    void own(Path folder) {
        if (this == NOBODY && !succeeds("chown", "-R", NOBODY_ID + ":" + NOBODY_ID, folder.toString())) {
            throw new CannotStart(
                    "The folder " + folder + " can not be given to the user 'nobody'.",
                    "Run this as an ordinary user instead of root.");
        }
    }

    private static String program(String name) {
        return Programs.find(name).orElseThrow();
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
