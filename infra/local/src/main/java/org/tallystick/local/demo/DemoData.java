package org.tallystick.local.demo;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tallystick.local.DemoLoad;
import org.tallystick.local.Progress;

/** The demo data set that ships: always of the same seed, dated back from the day of loading. */
public final class DemoData implements DemoLoad {

    static final long SEED = 20220303L;

    private final InstantSource clock;

    public DemoData(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void load(String commandUrl, String issuerUrl, Progress progress) {
        List<PlannedCall> plan = DemoPlan.of(SEED, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            CommandApi api = new CommandApi(http, new Tokens(http, issuerUrl), commandUrl);
            new DemoPlayer(api, done -> progress.bar("demo data set", done, plan.size())).play(plan);
        }
    }
}
