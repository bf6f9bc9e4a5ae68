package org.tallystick.bench.ours;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tallystick.bench.content.Slot;
import org.tallystick.bench.content.Words;
import org.tallystick.catalogues.Catalogues;

/**
 * Everything that must be in the ledger before agencies can report: the instrument, five states with their agencies and mandates, and
 * cycles. There is one report per agency and cycle, so that many reports need many of both. Called over HTTP, never measured.
 */
final class Regime {

    private static final List<String> STATES = List.of("KG", "KZ", "TJ", "TM", "UZ");
    private static final int MOST_AGENCIES = 40;
    private static final int REPORTS_PER_AGENCY = 40;
    private static final int AT_ONCE = 16;

    private final Api api;
    private final People people;
    private final List<String> agencies;
    private int cycles;

    /** @param reports for which there is to be room at a time: for few of them few agencies are made */
    Regime(String url, People people, int reports) {
        this.api = new Api(url);
        this.people = people;
        this.agencies = IntStream.range(0, Math.clamp(reports / REPORTS_PER_AGENCY, 1, MOST_AGENCIES))
                .mapToObj(n -> "agency-" + n)
                .toList();
    }

    private void establish() {
        api.post("/v1/instruments", secretariat(), Catalogues.json(Words.INSTRUMENT));
        forEach(STATES, this::join);
    }

    private void join(String state) {
        String token = people.token(People.coordinator(state));
        String instrument = "/v1/instruments/" + Words.INSTRUMENT;
        api.post(instrument + "/participants", token, json("{'state':'%s','from':'2022-03-04'}", state));
        api.put(instrument + "/participants/" + state + "/clearance-chains/default", token, chain());
        for (String agency : agencies) {
            api.post("/v1/states/" + state + "/agencies", token, agency(agency));
            api.post("/v1/states/" + state + "/agencies/" + agency + "/mandates", token, mandate());
        }
    }

    private static String chain() {
        return json(
                "{'agencies':[],'steps':[{'step':'%s','holder':{'kind':'ROLE','name':'coordinator'}}]}", Words.STEP);
    }

    private static String agency(String code) {
        return json("{'agency':'%s','name':{'en':'Agency of the benchmark','ru':'Ведомство для измерений'}}", code);
    }

    private static String mandate() {
        return json(
                "{'instrument':'%s','role':'CONTRIBUTING','commitments':['%s'],'from':'2022-03-04','to':null}",
                Words.INSTRUMENT, String.join("','", Words.COMMITMENTS));
    }

    /** @return room for at least {@code reports} more reports, in an order that mixes states and agencies */
    List<Slot> room(int reports) {
        if (cycles == 0) {
            establish();
        }
        int perCycle = STATES.size() * agencies.size();
        List<String> periods = IntStream.range(cycles, cycles + Math.ceilDiv(reports, perCycle))
                .mapToObj(n -> "B" + (1_000_000 + n))
                .toList();
        cycles += periods.size();
        forEach(periods, this::open);
        return periods.stream()
                .flatMap(period -> agencies.stream()
                        .flatMap(agency -> STATES.stream().map(state -> new Slot(period, state, agency))))
                .toList();
    }

    private void open(String period) {
        String cycle = "/v1/cycles/" + Words.INSTRUMENT + "/" + period;
        api.post("/v1/cycles", secretariat(), cycle(period));
        long revision = 0;
        for (String state : STATES) {
            revision = api.post(cycle + "/agreements", people.token(People.coordinator(state)), agreement(state));
        }
        api.post(cycle + "/opening", secretariat(), revision, "{}");
    }

    private static String cycle(String period) {
        return json(
                "{'instrument':'%s','period':'%s','from':'2026-01-01','to':'2026-06-30','stateDue':'2090-12-31',"
                        + "'closesAt':'2091-03-01T12:00:00.000Z'}",
                Words.INSTRUMENT, period);
    }

    private static String agreement(String state) {
        return json(
                "{'state':'%s','agencyDue':'2090-12-01','timeZone':'Asia/Almaty','decision':'For the benchmark.'}",
                state);
    }

    // Called with literals of this class only; the annotation is Error Prone's own and not on the class path.
    @SuppressWarnings("AnnotateFormatMethod")
    private static String json(String singleQuoted, Object... values) {
        return String.format(Locale.ROOT, singleQuoted, values).replace('\'', '"');
    }

    private String secretariat() {
        return people.token(People.secretariat());
    }

    private static <T> void forEach(List<T> things, Consumer<T> action) {
        var turns = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = things.stream()
                    .<Callable<Void>>map(thing -> () -> {
                        turns.acquire();
                        try {
                            action.accept(thing);
                        } finally {
                            turns.release();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the benchmark can not be prepared", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
