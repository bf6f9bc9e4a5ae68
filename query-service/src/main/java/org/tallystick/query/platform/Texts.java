package org.tallystick.query.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.events.wire.KeyWrap;

/** Opens what people typed, for one answer at a time: of a key that was destroyed nothing stays behind here. */
@Component
public final class Texts {

    private static final String KEYS = """
        select c.kid::text as kid, c.wrapped, s.state, s.wrapped as state_wrapped
          from content_key c join state_key s using (state)
         where c.kid = any(:kids::uuid[])\
        """;

    private static final String DESTROYED = "select kid::text from destroyed_key where kid = any(:kids::uuid[])";

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final JdbcClient keys;
    private final SecretKey master;

    Texts(@Qualifier("keys") JdbcClient keys, MasterKey master) {
        this.keys = keys;
        this.master = master.key();
    }

    /** One look-up for all texts of an answer. */
    public OpenedTexts open(Stream<? extends @Nullable Ciphertext> texts) {
        String[] kids = texts.filter(Objects::nonNull)
                .filter(text -> !text.purged())
                .map(Ciphertext::kid)
                .distinct()
                .toArray(String[]::new);
        Map<String, SecretKey> found = kids.length == 0 ? Map.of() : look(kids);
        String[] missing =
                Stream.of(kids).filter(kid -> !found.containsKey(kid)).toArray(String[]::new);
        return new OpenedTexts(found, missing.length == 0 ? Set.of() : destroyed(missing));
    }

    /** A key that nobody destroyed must be there: an operator has to restore it. */
    private Set<String> destroyed(String[] missing) {
        Set<String> destroyed = keys.sql(DESTROYED)
                .param("kids", missing)
                .query((row, _) -> row.getString(1))
                .set();
        if (destroyed.size() < missing.length) {
            LOG.error("{} keys are lost: no event destroyed them", missing.length - destroyed.size());
        }
        return destroyed;
    }

    private Map<String, SecretKey> look(String[] kids) {
        Map<String, SecretKey> ofStates = new HashMap<>();
        Map<String, SecretKey> found = new HashMap<>();
        keys.sql(KEYS).param("kids", kids).query(row -> {
            byte[] wrappedState = row.getBytes("state_wrapped");
            SecretKey ofState =
                    ofStates.computeIfAbsent(row.getString("state"), _ -> KeyWrap.unwrap(wrappedState, master));
            found.put(row.getString("kid"), KeyWrap.unwrap(row.getBytes("wrapped"), ofState));
        });
        return found;
    }
}
