package org.tallystick.local.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance that repeats itself: each purpose has dice of its own, so that a change in one place of the plan leaves all others alone. The
 * algorithm is named, because the default may change with the Java version.
 */
final class Dice {

    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    static Dice of(long seed, Object... purpose) {
        StringBuilder name = new StringBuilder().append(seed);
        for (Object part : purpose) {
            name.append('|').append(part);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(name.toString().getBytes(StandardCharsets.UTF_8));
            return new Dice(ALGORITHM.create(ByteBuffer.wrap(hash).getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** True in {@code percent} of a hundred throws. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> some(int number, List<T> all) {
        List<T> left = new ArrayList<>(all);
        List<T> picked = new ArrayList<>();
        while (picked.size() < number && !left.isEmpty()) {
            picked.add(left.remove(random.nextInt(left.size())));
        }
        return picked;
    }

    /** The index into {@code weights} that the throw falls on. */
    int weighted(List<Integer> weights) {
        int left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        int index = 0;
        while (left >= weights.get(index)) {
            left -= weights.get(index);
            index++;
        }
        return index;
    }

    /** Version 4 (RFC 9562) in form. */
    UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
