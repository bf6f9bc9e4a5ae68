package org.tallystick.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Things made in one workload for use in the next, dealt out so that no two callers ever touch the same one. */
public final class Shelf<T> {

    private final Queue<T> things = new ConcurrentLinkedQueue<>();

    public void clear() {
        things.clear();
    }

    public void add(T thing) {
        things.add(thing);
    }

    /** Each caller goes round its own part, so that a thing is touched again only after all others of that part. */
    public List<Runnable> callers(int count, Consumer<T> call) {
        List<T> all = List.copyOf(things);
        if (all.size() < count) {
            throw new IllegalStateException(all.size() + " things are not enough for " + count + " callers");
        }
        return IntStream.range(0, count)
                .<Runnable>mapToObj(caller -> new RoundTrip<>(part(all, caller, count), call))
                .toList();
    }

    private static <T> List<T> part(List<T> all, int caller, int count) {
        var part = new ArrayList<T>();
        for (int i = caller; i < all.size(); i += count) {
            part.add(all.get(i));
        }
        return part;
    }

    private static final class RoundTrip<T> implements Runnable {

        private final List<T> part;
        private final Consumer<T> call;
        private int next;

        RoundTrip(List<T> part, Consumer<T> call) {
            this.part = part;
            this.call = call;
        }

        @Override
        public void run() {
            call.accept(part.get(next));
            next = (next + 1) % part.size();
        }
    }
}
