package org.tallystick.query.platform;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.events.wire.ContentCipher;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.ledger.Digests;

/** Files that were sent as evidence, opened for one answer at a time. */
@Component
public final class Files {

    private static final String FIND = """
        select f.stream, f.media_type, f.content, c.wrapped, s.wrapped as state_wrapped
          from evidence_file f join content_key c on c.kid = f.id join state_key s using (state)
         where f.id = :id\
        """;

    private final JdbcClient keys;
    private final Texts texts;
    private final SecretKey master;

    Files(@Qualifier("keys") JdbcClient keys, Texts texts, MasterKey master) {
        this.keys = keys;
        this.texts = texts;
        this.master = master.key();
    }

    /** What an entry gave as evidence, in clear. */
    @SuppressWarnings("ArrayRecordComponent") // on its way out, and compared with nothing
    public record Opened(String mediaType, byte[] content) {}

    /**
     * Empty once the file is destroyed, and where none of {@code digests} can be opened any more.
     *
     * @param digests of the file, as those entries give it that the caller may read
     */
    public Optional<Opened> open(UUID id, Stream<Ciphertext> digests) {
        var told = digests.toList();
        OpenedTexts opened = texts.open(told.stream());
        return told.stream()
                .flatMap(digest -> Stream.ofNullable(opened.read(digest)))
                .findFirst()
                .flatMap(sha256 -> find(id).map(file -> verified(id, file, sha256)));
    }

    private Optional<Opened> find(UUID id) {
        return keys.sql(FIND)
                .param("id", id)
                .query((row, _) -> {
                    SecretKey ofState = KeyWrap.unwrap(row.getBytes("state_wrapped"), master);
                    ContentKey key = new ContentKey(id.toString(), KeyWrap.unwrap(row.getBytes("wrapped"), ofState));
                    return new Opened(
                            row.getString("media_type"),
                            ContentCipher.decrypt(row.getBytes("content"), key, row.getString("stream"), "/content"));
                })
                .optional();
    }

    /** What was recorded is what is given, or nothing. */
    private static Opened verified(UUID id, Opened file, String sha256) {
        if (!MessageDigest.isEqual(
                Digests.sha256(file.content()), HexFormat.of().parseHex(sha256))) {
            throw new IllegalStateException("file " + id + " is not the one that was recorded");
        }
        return file;
    }
}
