package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.servers.process.CannotStart;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void aSecondLauncherIsToldWhoHoldsTheFolder() throws Exception {
        try (var _ = FolderLock.take(folder)) {
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another run (process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void theFolderIsFreeAgainAfterTheEnd() throws Exception {
        FolderLock.take(folder).close();

        FolderLock.take(folder).close();

        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void aFolderThatCanNotBeMadeIsTold() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> FolderLock.take(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("can not be written")
                .hasMessageContaining("--data");
    }
}
