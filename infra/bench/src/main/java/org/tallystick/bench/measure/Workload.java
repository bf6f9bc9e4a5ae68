package org.tallystick.bench.measure;

/** What a caller does again and again. */
public enum Workload {
    ONE_ENTRY("report, 1 entry", 1, 3),
    TEN_ENTRIES("report, 10 entries", 10, 12),
    /** On the reports that {@link #TEN_ENTRIES} left: returned, submitted again, returned… */
    LOAD_AND_APPEND("load and append", 0, 1);

    private final String title;
    private final int entries;
    private final int eventsPerCall;

    Workload(String title, int entries, int eventsPerCall) {
        this.title = title;
        this.entries = entries;
        this.eventsPerCall = eventsPerCall;
    }

    public String title() {
        return title;
    }

    /** Entries of a new report; 0: no new report. */
    public int entries() {
        return entries;
    }

    public int eventsPerCall() {
        return eventsPerCall;
    }
}
