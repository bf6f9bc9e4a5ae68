package org.tallystick.servers.process;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The user of the operating system that runs this JVM. */
public final class ThisUser {

    private static final long ID = new UnixSystem().getUid();

    private ThisUser() {}

    public static boolean isRoot() {
        return ID == 0;
    }

    public static boolean owns(Path file) throws IOException {
        return ((Number) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue() == ID;
    }
}
