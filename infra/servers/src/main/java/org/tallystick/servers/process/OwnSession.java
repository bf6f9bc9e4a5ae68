package org.tallystick.servers.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a child into a session of its own where the system has {@code setsid} (Linux). A Ctrl-C in the terminal then reaches
 * only the launcher, which stops its children one by one; else it would reach all of them at once.
 */
final class OwnSession {

    private static final Optional<String> SETSID = Programs.find("setsid");

    private OwnSession() {}

    static List<String> of(List<String> arguments) {
        var all = new ArrayList<String>();
        SETSID.ifPresent(all::add);
        all.addAll(arguments);
        return all;
    }
}
