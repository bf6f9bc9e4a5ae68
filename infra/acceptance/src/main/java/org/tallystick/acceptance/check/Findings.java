package org.tallystick.acceptance.check;

import java.util.ArrayList;
import java.util.List;

/** Collects discrepancies; the first hundred are kept, the rest are counted. */
public final class Findings {

    private static final int KEPT = 100;

    private final List<Discrepancy> kept = new ArrayList<>();
    private long count;

    public void expect(boolean holds, String where, String what) {
        if (!holds) {
            add(where, what);
        }
    }

    public void add(String where, String what) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Discrepancy(where, what));
        }
    }

    public List<Discrepancy> kept() {
        return List.copyOf(kept);
    }

    public long count() {
        return count;
    }
}
