package org.tallystick.auditor.check;

import java.util.ArrayList;
import java.util.List;

/** What does not hold: the first hundred, and how many there are. */
public final class Findings {

    private static final int KEPT = 100;

    private final List<String> kept = new ArrayList<>();
    private long count;

    public void add(String finding) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    public long count() {
        return count;
    }

    public List<String> kept() {
        return List.copyOf(kept);
    }
}
