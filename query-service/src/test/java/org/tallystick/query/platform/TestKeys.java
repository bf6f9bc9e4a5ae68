package org.tallystick.query.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.tallystick.events.wire.ContentCipher;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.query.feed.Sealing;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** A key database as command-service leaves it. */
public final class TestKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database = RealPostgres.shared().freshDatabase("keys");
    private final SecretKey master = random();
    private final Map<String, SecretKey> states = new HashMap<>();

    public TestKeys() {
        run("""
            create table state_key (state text primary key, wrapped bytea not null);
            create table tag_key (state text primary key, wrapped bytea not null);
            create table content_key (kid uuid primary key, state text not null, wrapped bytea not null,
                                      created_at timestamptz not null default now());
            create table destroyed_key (kid uuid primary key, event_id uuid not null, destroyed_at timestamptz not null default now());
            create table evidence_file (id uuid primary key references content_key (kid) on delete cascade, stream text not null,
                                        media_type text not null, content bytea not null);
            grant select on state_key, tag_key, content_key, destroyed_key, evidence_file to keys_read\
            """);
    }

    public String url() {
        return database.url();
    }

    public Path masterKeyFile() {
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return Files.writeString(file, Base64.getEncoder().encodeToString(master.getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new content key under the key of the state. */
    public ContentKey contentKey(String state) {
        SecretKey ofState = states.computeIfAbsent(state, this::stateKey);
        SecretKey content = random();
        UUID kid = UUID.randomUUID();
        insert(
                "insert into content_key (kid, state, wrapped) values ('" + kid + "', ?, ?)",
                state,
                KeyWrap.wrap(content, ofState));
        return new ContentKey(kid.toString(), content);
    }

    private SecretKey stateKey(String state) {
        SecretKey key = random();
        insert("insert into state_key values (?, ?)", state, KeyWrap.wrap(key, master));
        insert("insert into tag_key values (?, ?)", state, KeyWrap.wrap(Sealing.tagKey(state), master));
        return key;
    }

    /** As an event would have it. */
    public void destroy(ContentKey key) {
        lose(key);
        run("insert into destroyed_key (kid, event_id) values ('" + key.kid() + "', '" + UUID.randomUUID() + "')");
    }

    /** As an accident would have it. */
    public void lose(ContentKey key) {
        run("delete from content_key where kid = '" + key.kid() + "'");
    }

    /** The key of one person has the person's id. */
    public ContentKey ofPerson(String state, UUID person) {
        SecretKey ofState = states.computeIfAbsent(state, this::stateKey);
        SecretKey key = random();
        insert(
                "insert into content_key (kid, state, wrapped) values ('" + person + "', ?, ?)",
                state,
                KeyWrap.wrap(key, ofState));
        return new ContentKey(person.toString(), key);
    }

    /** A file that was sent for the report of {@code stream}; its key has the id of the file. */
    public ContentKey file(String state, String stream, String mediaType, byte[] content) {
        ContentKey key = contentKey(state);
        byte[] sealed = ContentCipher.encrypt(content, key, stream, "/content");
        String sql = "insert into evidence_file (id, stream, media_type, content) values ('" + key.kid() + "', ?, '"
                + mediaType + "', ?)";
        insert(sql, stream, sealed);
        return key;
    }

    private static SecretKey random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return KeyWrap.aes(bytes);
    }

    private void insert(String sql, String state, byte[] wrapped) {
        try (Connection connection = database.connectAs("keys_owner");
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, state);
            insert.setBytes(2, wrapped);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = database.connectAs("keys_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
