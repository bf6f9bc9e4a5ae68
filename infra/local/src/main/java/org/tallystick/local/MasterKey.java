package org.tallystick.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that wraps all keys of the key database: base64 of 32 bytes in a file, made at the first start and never again. */
final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    static Path in(Path secrets) {
        var file = secrets.resolve("master-key");
        if (!Files.exists(file)) {
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            PrivateFile.write(file, Base64.getEncoder().encodeToString(key));
        }
        return file;
    }
}
