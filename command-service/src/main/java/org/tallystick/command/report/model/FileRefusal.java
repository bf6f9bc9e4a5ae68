package org.tallystick.command.report.model;

import org.tallystick.command.decision.RefusalCode;

/** Why a file is not kept. */
public enum FileRefusal implements RefusalCode {
    FILE_DIGEST_MISSING(
            Kind.CONTENT,
            "The file's SHA-256 is missing",
            "Send Content-Digest: sha-256=:<base64 of 32 bytes>: (RFC 9530) with it."),
    FILE_DIGEST_WRONG(
            Kind.CONTENT,
            "What arrived has another SHA-256",
            "Compute it over the file as it is, and send that again."),
    FILE_NOT_OF_ITS_TYPE(
            Kind.CONTENT,
            "The file is not of its media type",
            "Send the type that the file has; texts in UTF-8, documents without macros."),
    FILE_REFUSED_BY_CHECK(
            Kind.CONTENT, "The installation refuses the file", "Ask the operator what its check has found."),
    FILES_TOO_MANY(
            Kind.CONFLICT,
            "The report has as many files as it may",
            "Put what belongs together into one file, or link to it elsewhere.");

    private final Kind kind;
    private final String title;
    private final String remedy;

    FileRefusal(Kind kind, String title, String remedy) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public boolean meets(Class<?> command) {
        return command == KeepFile.class;
    }
}
