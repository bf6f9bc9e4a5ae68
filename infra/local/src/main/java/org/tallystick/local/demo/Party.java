package org.tallystick.local.demo;

import java.time.ZoneId;
import java.util.Locale;

/** The five parties, and how each goes about its reporting in this made-up world. */
enum Party {
    KG("Asia/Bishkek", Clearing.CLEARER, 0, 92, 15, 65),
    KZ("Asia/Almaty", Clearing.COORDINATOR, 1, 97, 8, 50),
    TJ("Asia/Dushanbe", Clearing.CLEARER, 2, 88, 20, 60),
    TM("Asia/Ashgabat", Clearing.EXTERNAL_LAST, 3, 84, 26, 35),
    UZ("Asia/Tashkent", Clearing.CLEARER, 4, 95, 10, 40);

    /** Who holds the steps {@code mfa} and {@code security-council}. */
    enum Clearing {
        COORDINATOR,
        CLEARER,
        /** The last step is cleared in a system of the state's own and recorded by the coordinator. */
        EXTERNAL_LAST
    }

    private final ZoneId zone;
    private final Clearing clearing;
    private final int daysApart;
    private final int reporting;
    private final int late;
    private final int russian;

    /**
     * @param daysApart so that no two states do everything on one day
     * @param reporting percent of its agencies that report in a cycle
     * @param late percent of its reports that are submitted after the due day
     * @param russian percent of its reports that are written in Russian; the others are in English
     */
    Party(String zone, Clearing clearing, int daysApart, int reporting, int late, int russian) {
        this.zone = ZoneId.of(zone);
        this.clearing = clearing;
        this.daysApart = daysApart;
        this.reporting = reporting;
        this.late = late;
        this.russian = russian;
    }

    ZoneId zone() {
        return zone;
    }

    Clearing clearing() {
        return clearing;
    }

    int daysApart() {
        return daysApart;
    }

    int reporting() {
        return reporting;
    }

    int late() {
        return late;
    }

    int russian() {
        return russian;
    }

    String coordinator() {
        return "coordinator-" + lower();
    }

    String clearer() {
        return "clearer-" + lower();
    }

    String reporter(String agency) {
        return "reporter-" + lower() + "-" + agency;
    }

    private String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
