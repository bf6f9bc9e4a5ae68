package org.tallystick.command.participation.model;

import static org.tallystick.command.participation.model.ParticipationRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.participation.model.ParticipationRefusal.JOINED_BEFORE_ADOPTION;
import static org.tallystick.command.participation.model.ParticipationRefusal.JOINED_BEFORE_LEAVING;
import static org.tallystick.command.participation.model.ParticipationRefusal.STATE_NOT_A_PARTY;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.Terms;
import org.tallystick.command.participation.model.ParticipationDecider.Rejoining;

/** Who may take part in an instrument, and since when. */
final class JoiningPolicies {

    private JoiningPolicies() {}

    static Stream<Objection> instrumentIsAdopted(JoinState join) {
        return join.terms() == null
                ? Stream.of(new Objection(INSTRUMENT_NOT_FOUND, "", "No instrument of this code is adopted."))
                : Stream.empty();
    }

    static Stream<Objection> stateIsAParty(JoinState join) {
        Terms terms = join.terms();
        return terms == null || terms.parties().isEmpty() || terms.parties().contains(join.state())
                ? Stream.empty()
                : Stream.of(new Objection(
                        STATE_NOT_A_PARTY, "/state", "The instrument has a fixed list of parties without this state."));
    }

    static Stream<Objection> notBeforeTheAdoption(JoinState join) {
        Terms terms = join.terms();
        return terms == null || !join.from().isBefore(terms.adoptedOn())
                ? Stream.empty()
                : Stream.of(new Objection(
                        JOINED_BEFORE_ADOPTION,
                        "/from",
                        "Give " + terms.adoptedOn() + ", the day of the adoption, or a later day."));
    }

    static Stream<Objection> notBeforeItLeft(Rejoining rejoining) {
        LocalDate left = rejoining.left().until();
        return !rejoining.command().from().isBefore(left)
                ? Stream.empty()
                : Stream.of(new Objection(
                        JOINED_BEFORE_LEAVING, "/from", "Give " + left + ", the day it left from, or a later day."));
    }
}
