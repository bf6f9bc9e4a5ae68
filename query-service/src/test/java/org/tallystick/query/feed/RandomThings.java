package org.tallystick.query.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.participation.ClearanceChain.HolderKind;

/** What the random histories of things beside reports have in common: dice, states, and a chain of the steps {@code mfa} and {@code council}. */
abstract class RandomThings {

    static final String INSTRUMENT = TestCatalogue.INSTRUMENT;
    static final List<String> STATES = List.of("KG", "KZ");
    static final UUID PERSON = History.id("person");
    static final UUID CLIENT = History.id("client");

    final History history;
    final Random dice;

    RandomThings(History history, Random dice) {
        this.history = history;
        this.dice = dice;
    }

    /** All things of the kind, moved on in some order. */
    abstract void play();

    final UUID id(String name) {
        return History.id(name + dice.nextInt());
    }

    final <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    final List<String> commitments() {
        return TestCatalogue.some(dice);
    }

    final LocalDate day() {
        return LocalDate.of(2026, 7, 1).plusDays(dice.nextInt(300));
    }

    final void add(String stream, String state, String role, @Nullable String agency, DomainEvent event) {
        history.later(dice.nextInt(3) * 500L).add(stream, state, role, agency, event);
    }

    static ClearancePath path() {
        return new ClearancePath(
                "default",
                1,
                List.of(
                        new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer"),
                        new ClearancePath.Step("council", HolderKind.AGENCY, "interior")));
    }

    /** From a first submission to the end of the chain, with now and then a return to the drafter and a second submission. */
    final List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int submission = 1;
        if (dice.nextInt(3) == 0) {
            passages.add(new Passage(null, new StepReturned(1, "mfa", null, PERSON, History.text("/returned/reason"))));
            submission = 2;
        }
        passages.add(new Passage(new StepPassed(submission, "mfa", PERSON, null, "council"), null));
        if (dice.nextBoolean()) {
            passages.add(new Passage(
                    null, new StepReturned(submission, "council", "mfa", PERSON, History.text("/returned/reason"))));
            passages.add(new Passage(new StepPassed(submission, "mfa", PERSON, null, "council"), null));
        }
        passages.add(new Passage(new StepPassed(submission, "council", PERSON, null, null), null));
        return passages;
    }

    /** One of both. */
    record Passage(@Nullable StepPassed passed, @Nullable StepReturned returned) {

        boolean toTheDrafter() {
            return returned != null && returned.toStep() == null;
        }
    }
}
