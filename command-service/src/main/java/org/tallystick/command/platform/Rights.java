package org.tallystick.command.platform;

import org.jspecify.annotations.Nullable;

/** What a token must cover: what it does not cover does not exist for its bearer. */
public final class Rights {

    private Rights() {}

    public static void instrument(Caller caller, String code) {
        if (!caller.instruments().contains(code)) {
            throw new WebRefused(WebRefusal.NOT_FOUND, "The token covers no instrument of this code.");
        }
    }

    /** For a thing that does not exist yet, and so can not be hidden. */
    public static void newInstrument(Caller caller, String code) {
        if (!caller.instruments().contains(code)) {
            throw new WebRefused(WebRefusal.INSTRUMENT_NOT_COVERED, "The token covers no instrument of this code.");
        }
    }

    public static void state(Caller caller, String state) {
        if (!ownState(caller).equals(state)) {
            throw new WebRefused(WebRefusal.NOT_FOUND, "The token is of another state.");
        }
    }

    /** For what tells of all that a state records: an auditor whose token names instruments too is shown what is known to be of them. */
    public static void wholeState(Caller caller, String state) {
        state(caller, state);
        if (!caller.hasRole("coordinator") && !caller.instruments().isEmpty()) {
            throw new WebRefused(WebRefusal.NOT_FOUND, "The token covers the state under some instruments only.");
        }
    }

    public static String ownState(Caller caller) {
        return claimed(caller.state(), "state");
    }

    public static String ownAgency(Caller caller) {
        return claimed(caller.agency(), "agency");
    }

    public static String ownOrganisation(Caller caller) {
        return claimed(caller.organisation(), "organisation");
    }

    private static String claimed(@Nullable String value, String claim) {
        if (value == null) {
            throw new WebRefused(WebRefusal.TOKEN_INCOMPLETE, "The token has no claim '" + claim + "'.");
        }
        return value;
    }
}
