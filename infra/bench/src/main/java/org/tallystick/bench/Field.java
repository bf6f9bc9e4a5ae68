package org.tallystick.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tallystick.bench.limit.SingleRowInserts;
import org.tallystick.bench.machine.PostgresSettings;
import org.tallystick.bench.measure.Contender;
import org.tallystick.bench.ours.Ours;
import org.tallystick.bench.peer.StockAxon;
import org.tallystick.servers.RealPostgres;

/** The servers of one run and the contenders on them. */
final class Field implements AutoCloseable {

    // Cycles for so many are made before the first measurement; later on, for twice as many as were ever needed.
    private static final int REPORTS_PER_SECOND = 6_000;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Contender> contenders = new ArrayList<>();
    private final String settings;

    private Field(RealPostgres postgres) {
        settings =
                PostgresSettings.requireDurable(postgres.freshDatabase("ledger").superuserUrl());
    }

    static Field open(Plan plan) {
        var postgres = RealPostgres.shared(); // gone with the JVM
        var field = new Field(postgres);
        try {
            field.enter(plan, postgres);
            return field;
        } catch (RuntimeException e) {
            field.close();
            throw e;
        }
    }

    private void enter(Plan plan, RealPostgres postgres) {
        int room = (int) Math.ceil(plan.time().toMillis() / 1000.0 * REPORTS_PER_SECOND);
        Map<String, Supplier<Contender>> all = new LinkedHashMap<>();
        all.put(
                "limit",
                () -> new SingleRowInserts(postgres.freshDatabase("ledger").superuserUrl()));
        all.put("peer", () -> new StockAxon(postgres.freshDatabase("ledger").superuserUrl()));
        all.put("ours", () -> Ours.inProcess(postgres, room));
        all.put("http", () -> Ours.overHttp(postgres, room));
        all.forEach((name, contender) -> {
            if (plan.includes(name)) {
                contenders.add(opened(contender.get()));
            }
        });
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /** What decides the cost of a commit on these servers. */
    String settings() {
        return settings;
    }

    List<Contender> contenders() {
        return List.copyOf(contenders);
    }

    @Override
    public void close() {
        try {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("a server or contender does not close", e);
        }
    }
}
