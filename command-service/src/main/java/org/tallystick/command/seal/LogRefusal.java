package org.tallystick.command.seal;

import org.tallystick.command.decision.RefusalCode;

/** Why a part of the proofs is not given. */
public enum LogRefusal implements RefusalCode {
    TILE_NOT_FOUND(
            "No such tile", "Ask for a tile of the tree that /log/checkpoint names, spelled as C2SP tlog-tiles asks."),
    TREE_NOT_FOUND("No such trees", "Name two sizes, the smaller first, of at most what /log/checkpoint names."),
    EVENT_NOT_FOUND("No such event", "Name an event id from the receipt of a command.");

    private final String title;
    private final String remedy;

    LogRefusal(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
