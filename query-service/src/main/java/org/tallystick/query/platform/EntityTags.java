package org.tallystick.query.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.ledger.Digests;

/**
 * Opaque tags for caching: a digest of what was asked, by whom, and of all that an answer can depend on. They differ between
 * processes, so that a new release never confirms an old release's answer.
 */
final class EntityTags {

    private static final int BYTES = 15;

    private final byte[] process = new byte[BYTES];

    EntityTags() {
        new SecureRandom().nextBytes(process);
    }

    /** Today's position counts even for a question about an earlier point: what was erased since reads erased there too. */
    String of(Question question, String projection, Position position) {
        Reader reader = question.reader();
        String all = String.join(
                "\n",
                question.representation(),
                projection
                        + ' '
                        + position.version()
                        + ' '
                        + position.freshness().index(),
                sorted(reader.roles()),
                reader.state() + " " + reader.agency() + " " + reader.organisation(),
                sorted(reader.instruments()),
                sorted(reader.steps()));
        byte[] digest = Digests.sha256(process, all.getBytes(StandardCharsets.UTF_8));
        return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES)) + '"';
    }

    private static String sorted(Set<String> set) {
        return new TreeSet<>(set).toString();
    }
}
