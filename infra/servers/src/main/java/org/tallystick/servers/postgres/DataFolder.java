package org.tallystick.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Folders;
import org.tallystick.servers.process.ThisUser;

/**
 * The folder of one database cluster: {@code data}, and beside it the superuser's password, random, because a superuser of
 * PostgreSQL can run any program as the user who started it.
 */
record DataFolder(Path folder) {

    Path data() {
        return folder.resolve("data");
    }

    private Path password() {
        return folder.resolve("superuser-password");
    }

    String superuserPassword() {
        try {
            return Files.readString(password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void initialiseIfNew(Path programs, UnprivilegedUser user) {
        try {
            if (Files.exists(data())) {
                refuseForeign(user);
                return;
            }
            Files.createDirectories(folder);
            initialise(programs, user);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL's folder " + folder + " can not be prepared: " + e.getMessage(),
                    "Check that it can be written by this user, or choose another folder.",
                    e);
        }
    }

    private void refuseForeign(UnprivilegedUser user) throws IOException {
        if (user != UnprivilegedUser.NOBODY && !ThisUser.owns(data())) {
            throw new CannotStart(
                    "The data in " + data() + " belongs to the user " + Files.getOwner(data()) + ".",
                    "Run this as that user, or choose another folder.");
        }
    }

    // Into a folder of another name, renamed when complete: an interrupted initdb must not look like a database.
    private void initialise(Path programs, UnprivilegedUser user) throws IOException {
        writePassword();
        var unfinished = folder.resolve("unfinished");
        Folders.delete(unfinished);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(unfinished, ownerOnly);
        var copy = Files.copy(
                password(), unfinished.resolveSibling("unfinished-password"), StandardCopyOption.REPLACE_EXISTING);
        user.own(unfinished);
        user.own(copy);
        runInitdb(programs, user, unfinished, copy);
        Files.delete(copy);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(password());
        Files.createFile(password(), ownerOnly);
        Files.writeString(password(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private void runInitdb(Path programs, UnprivilegedUser user, Path target, Path passwordFile) throws IOException {
        var log = folder.resolve("initdb.log");
        var command = user.command(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts by code point, the same on every system: an index never depends on the machine's C library.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--set=max_connections=200",
                "--set=shared_buffers=256MB",
                // The superuser's password is random and every other one published: more rounds would guard nothing,
                // and
                // cost each new connection some 15 ms of a processor while the client's hashing is not yet compiled.
                "--set=scram_iterations=1",
                "--no-instructions"));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        if (ended(builder.redirectOutput(log.toFile()).start()) != 0) {
            throw new CannotStart(
                    "PostgreSQL's initdb failed:\n" + Files.readString(log).strip(), "The log is in " + log + ".");
        }
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
