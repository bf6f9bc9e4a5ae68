package org.tallystick.auditor.log;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where a log is read from: below it lie {@code checkpoint} and {@code tile/…}. */
@FunctionalInterface
public interface LogSource {

    /**
     * @param path below the log, without a slash before it
     * @param limit more bytes than that are not what was asked for
     * @return empty when the log has no such thing
     * @throws CannotCheckException when it can not be told whether the log has it
     * @throws InvalidLogException when there is more than the limit
     */
    Optional<byte[]> get(String path, int limit);

    /** @param where a folder, or an address that begins with http:// or https:// */
    static LogSource at(String where, Optional<String> token) {
        return where.startsWith("http://") || where.startsWith("https://")
                ? new HttpLog(URI.create(where.endsWith("/") ? where : where + "/"), token)
                : new FolderLog(Path.of(where));
    }
}
