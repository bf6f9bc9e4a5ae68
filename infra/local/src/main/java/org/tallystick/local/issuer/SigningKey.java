package org.tallystick.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.tallystick.local.PrivateFile;

/** The key that signs tokens. It stays in its file, so that a token outlives a restart of the issuer. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                var key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
                PrivateFile.write(file, key.toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("unusable signing key in " + file, e);
        }
    }
}
