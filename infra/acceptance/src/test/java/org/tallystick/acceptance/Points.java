package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Points of the ledger, as of which every caller asks every question: as they come, and again later. */
final class Points {

    private static final int AT_ONCE = 4;
    private static final List<String> OTHERS = Asked.CALLERS.subList(1, Asked.CALLERS.size());

    private final Cast cast;
    private final Questions questions;
    private final Map<Asking, Told> kept = new LinkedHashMap<>();
    private int turn;

    Points(Cast cast, Questions questions) {
        this.cast = cast;
        this.questions = questions;
    }

    record Asking(String caller, String path, long index) {}

    /** @param text empty where no answer was given: no two refusals are the same */
    record Told(int status, String text) {}

    /**
     * What is answered here: every question to the own state's coordinator, and to the others by turns. A thing may not be there yet;
     * otherwise each is answered with the status that it is always answered with.
     */
    void keep() throws IOException {
        Map<Asking, Questions.Line> asked = new LinkedHashMap<>();
        for (Questions.Line line : questions.atAPoint()) {
            String another = OTHERS.get((asked.size() / 2 + turn) % OTHERS.size());
            asked.put(new Asking(Asked.OWN, line.path(), cast.told()), line);
            asked.put(new Asking(another, line.path(), cast.told()), line);
        }
        turn++;
        Map<Asking, Told> answers = answers(asked.keySet());
        assertThat(asked.keySet()).allSatisfy(asking -> {
            Questions.Line line = Objects.requireNonNull(asked.get(asking));
            int status = line.status(asking.caller());
            assertThat(Objects.requireNonNull(answers.get(asking)).status())
                    .isIn(status, line.isOfOneThing() ? 404 : status);
        });
        kept.putAll(answers);
    }

    Map<Asking, Told> kept() {
        return Map.copyOf(kept);
    }

    /** What is answered now, as of the points that were kept. */
    Map<Asking, Told> again() throws IOException {
        return answers(kept.keySet());
    }

    private Map<Asking, Told> answers(Collection<Asking> all) throws IOException {
        Map<Asking, Future<Told>> running = new LinkedHashMap<>();
        Map<Asking, Told> answers = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            all.forEach(asking -> running.put(asking, threads.submit(() -> answer(asking))));
            for (Map.Entry<Asking, Future<Told>> each : running.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return answers;
    }

    private Told answer(Asking asking) throws IOException {
        Answer answer = cast.askAsOf(asking.index(), asking.caller(), asking.path());
        return new Told(answer.status(), answer.status() == 200 ? answer.text() : "");
    }
}
