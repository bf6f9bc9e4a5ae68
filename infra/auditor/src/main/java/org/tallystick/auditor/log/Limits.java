package org.tallystick.auditor.log;

import java.io.IOException;
import java.io.InputStream;

final class Limits {

    private Limits() {}

    static byte[] read(InputStream in, int limit, String path) throws IOException {
        byte[] content = in.readNBytes(limit + 1);
        if (content.length > limit) {
            throw new InvalidLogException(path + " is longer than " + limit + " bytes");
        }
        return content;
    }
}
