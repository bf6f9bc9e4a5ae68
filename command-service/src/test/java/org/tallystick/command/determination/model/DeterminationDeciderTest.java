package org.tallystick.command.determination.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.determination.model.Determinations.CLEAR;
import static org.tallystick.command.determination.model.Determinations.CLIENT;
import static org.tallystick.command.determination.model.Determinations.DRAFTER;
import static org.tallystick.command.determination.model.Determinations.GOOD;
import static org.tallystick.command.determination.model.Determinations.OTHER;
import static org.tallystick.command.determination.model.Determinations.PATH;
import static org.tallystick.command.determination.model.Determinations.RELEASE;
import static org.tallystick.command.determination.model.Determinations.RETURN;
import static org.tallystick.command.determination.model.Determinations.REVOKE;
import static org.tallystick.command.determination.model.Determinations.content;
import static org.tallystick.command.determination.model.Determinations.draft;
import static org.tallystick.command.determination.model.Determinations.path;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;
import org.tallystick.command.determination.model.DeterminationState.NotMade;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

class DeterminationDeciderTest {

    private static final ClearancePath NEWER = path(2);
    private static final Content NEXT = content(EntryStatus.SUSTAINED);
    private static final DeterminePosition DETERMINE = new DeterminePosition(draft(GOOD), PATH);
    private static final ReviseDetermination REVISE = new ReviseDetermination(draft(NEXT), NEWER);

    private static final DeterminationState NOT_MADE = new NotMade();
    private static final DeterminationState SUBMITTED = after(NOT_MADE, DETERMINE);
    private static final DeterminationState RETURNED = after(SUBMITTED, RETURN);
    private static final DeterminationState CLEARED = after(SUBMITTED, CLEAR);
    private static final DeterminationState RELEASED = after(CLEARED, RELEASE);
    private static final DeterminationState REVISED = after(RELEASED, REVISE);
    private static final DeterminationState REVOKED = after(RELEASED, REVOKE);

    @Test
    void itIsReleasedToThoseForWhomItWasCleared() {
        assertThat(DeterminationDecider.decide(CLEARED, RELEASE))
                .containsExactly(new DeterminationReleased(1, Visibility.PARTICIPANTS, List.of(), List.of("TEST")));
    }

    @Test
    void theNextVersionPassesTheChainThatIsInForceThen() {
        assertThat(DeterminationDecider.decide(RELEASED, REVISE))
                .containsExactly(new DeterminationSubmitted(2, 1, DRAFTER, CLIENT, NEXT, NEWER));
    }

    @Test
    void aReturnedVersionStaysOnTheChainThatItIsBoundTo() {
        assertThat(DeterminationDecider.decide(RETURNED, REVISE))
                .containsExactly(new DeterminationSubmitted(1, 2, DRAFTER, CLIENT, NEXT, PATH));
    }

    @Test
    void whatStandsIsRevokedWhateverIsUnderWay() {
        assertThat(DeterminationDecider.decide(RELEASED, REVOKE))
                .containsExactly(new DeterminationRevoked(1, OTHER, Text.of("in error")));
        assertThat(DeterminationDecider.decide(REVISED, REVOKE))
                .containsExactly(new DeterminationRevoked(1, OTHER, Text.of("in error")));
        assertThat(DeterminationDecider.decide(after(REVISED, REVOKE), REVISE))
                .containsExactly(new DeterminationSubmitted(3, 1, DRAFTER, CLIENT, NEXT, NEWER));
    }

    @Test
    void aRevocationSaysWhy() {
        refused(RELEASED, new RevokeDetermination(OTHER, Text.of(" ")), "REASON_MISSING");
    }

    @Test
    void neitherThePersonNorTheClientThatDraftedItClearsIt() {
        Stream.of(DRAFTER, CLIENT)
                .map(who -> new ClearDetermination(new ClearStep(Determinations.by(who), null, null)))
                .forEach(clear -> refused(SUBMITTED, clear, "DRAFTER_MAY_NOT_CLEAR"));
    }

    @Test
    void itNeedsAChain() {
        refused(NOT_MADE, new DeterminePosition(draft(GOOD), null), "CHAIN_MISSING");
        refused(RELEASED, new ReviseDetermination(draft(GOOD), null), "CHAIN_MISSING");
        refused(REVOKED, new ReviseDetermination(draft(GOOD), null), "CHAIN_MISSING");
    }

    /** Every command in every state: what it leads to, or why not. */
    static Stream<Arguments> table() {
        return Stream.of(
                row(NOT_MADE, "SUBMITTED", missing(), missing(), missing(), missing(), missing()),
                row(SUBMITTED, exists(), "ALREADY_SUBMITTED", "CLEARED", "RETURNED", "NOT_CLEARED", noneStands()),
                row(RETURNED, exists(), "SUBMITTED", "NOT_SUBMITTED", "NOT_SUBMITTED", "NOT_CLEARED", noneStands()),
                row(CLEARED, exists(), "ALREADY_SUBMITTED", "ALREADY_CLEARED", "RETURNED", "RELEASED", noneStands()),
                row(RELEASED, exists(), "SUBMITTED", frozen(), frozen(), frozen(), "REVOKED"),
                row(REVISED, exists(), "ALREADY_SUBMITTED", "CLEARED", "RETURNED", "NOT_CLEARED", "REVOKED"),
                row(REVOKED, exists(), "SUBMITTED", gone(), gone(), gone(), gone()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyCommandInEveryState(DeterminationState state, List<String> outcomes) {
        List<DeterminationCommand> commands = List.of(DETERMINE, REVISE, CLEAR, RETURN, RELEASE, REVOKE);
        assertThat(commands.stream().map(command -> outcome(state, command)).toList())
                .isEqualTo(outcomes);
    }

    private static Arguments row(DeterminationState state, String... outcomes) {
        return Arguments.of(state, List.of(outcomes));
    }

    private static String missing() {
        return "DETERMINATION_NOT_FOUND";
    }

    private static String exists() {
        return "DETERMINATION_EXISTS";
    }

    private static String noneStands() {
        return "DETERMINATION_NOT_RELEASED";
    }

    private static String frozen() {
        return "ALREADY_RELEASED";
    }

    private static String gone() {
        return "DETERMINATION_REVOKED";
    }

    private static String outcome(DeterminationState state, DeterminationCommand command) {
        try {
            return switch (after(state, command)) {
                case NotMade _ -> "NOT_MADE";
                case DeterminationState.Made made -> made.clearance().name();
                case DeterminationState.Revoked _ -> "REVOKED";
            };
        } catch (Refused refused) {
            return refused.code().name();
        }
    }

    private static DeterminationState after(DeterminationState state, DeterminationCommand command) {
        DeterminationState next = state;
        for (DeterminationEvent event : DeterminationDecider.decide(state, command)) {
            next = next.after(event);
        }
        return next;
    }

    private static void refused(DeterminationState state, DeterminationCommand command, String code) {
        assertThatThrownBy(() -> DeterminationDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
