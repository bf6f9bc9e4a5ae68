package org.tallystick.command.agency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.agency.model.AgencyCommand.RegisterSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.RequireSigning;
import org.tallystick.command.agency.model.AgencyCommand.RetireSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.WaiveSigning;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.SigningKeys;

/** With what agencies sign, and whether they must. */
class SigningTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private static final Roster ROSTER = after(
            Roster.empty(),
            new RegisterAgency("customs", Map.of("en", "Customs")),
            new RegisterAgency("fiu", Map.of("en", "FIU")));

    @Test
    void aKeyIsOneAgencysOwnUnderOneId() {
        Roster one = after(ROSTER, key("customs", "first", "a", NOW, null));

        assertThat(outcome(one, key("customs", "second", "b", NOW, null))).isEqualTo("SigningKeyRegistered");
        assertThat(outcome(one, key("fiu", "first", "b", NOW, null))).isEqualTo("SigningKeyRegistered");
        assertThat(outcome(one, key("customs", "first", "b", NOW, null))).isEqualTo("SIGNING_KEY_ID_TAKEN");
        assertThat(outcome(one, key("fiu", "other", "a", NOW, null))).isEqualTo("SIGNING_KEY_REPEATED");
        assertThat(outcome(one, key("navy", "first", "b", NOW, null))).isEqualTo("AGENCY_NOT_FOUND");
        Roster retired = after(one, new RetireSigningKey("customs", "first", Text.of("Rotated.")));
        assertThat(outcome(retired, key("customs", "first", "b", NOW, null))).isEqualTo("SIGNING_KEY_ID_TAKEN");
    }

    @Test
    void aKeyHasATimeAhead() {
        assertThat(outcome(ROSTER, key("customs", "k", "a", NOW, NOW))).isEqualTo("SIGNING_KEY_ENDS_BEFORE_IT_BEGINS");
        assertThat(outcome(ROSTER, key("customs", "k", "a", NOW.minusSeconds(9), NOW)))
                .isEqualTo("SIGNING_KEY_OVER");
        assertThat(outcome(ROSTER, key("customs", "k", "a", NOW.minusSeconds(9), LATER)))
                .isEqualTo("SigningKeyRegistered");
    }

    @Test
    void aKeyIsUsableInItsTimeAndUntilItIsRetired() {
        Roster one = after(ROSTER, key("customs", "k", "a", NOW, LATER));

        assertThat(usable(one, NOW.minusMillis(1))).isFalse();
        assertThat(usable(one, NOW)).isTrue();
        assertThat(usable(one, LATER.minusMillis(1))).isTrue();
        assertThat(usable(one, LATER)).isFalse();
        assertThat(usable(after(one, new RetireSigningKey("customs", "k", Text.of("Copied."))), NOW))
                .isFalse();
    }

    @Test
    void onlyAKeyThatIsThereIsRetiredAndOnce() {
        Roster one = after(ROSTER, key("customs", "k", "a", NOW, null));
        RetireSigningKey retire = new RetireSigningKey("customs", "k", Text.of("Rotated."));

        assertThat(outcome(one, new RetireSigningKey("customs", "k", Text.of(" "))))
                .isEqualTo("REASON_MISSING");
        assertThat(outcome(one, new RetireSigningKey("fiu", "k", Text.of("Why."))))
                .isEqualTo("SIGNING_KEY_NOT_FOUND");
        assertThat(outcome(after(one, retire), retire)).isEqualTo("SIGNING_KEY_ALREADY_RETIRED");
    }

    @Test
    void onlyWhoCanSignMustSign() {
        RequireSigning require = new RequireSigning("customs", NOW);
        WaiveSigning waive = new WaiveSigning("customs", Text.of("The key store burnt."));
        Roster able = after(ROSTER, key("customs", "k", "a", NOW, null));
        Roster must = after(able, require);

        assertThat(outcome(ROSTER, require)).isEqualTo("SIGNING_KEY_MISSING");
        assertThat(outcome(after(ROSTER, key("customs", "k", "a", LATER, null)), require))
                .isEqualTo("SIGNING_KEY_MISSING");
        assertThat(must.signing().isRequired("customs")).isTrue();
        assertThat(must.signing().isRequired("fiu")).isFalse();
        assertThat(outcome(must, require)).isEqualTo("SIGNING_ALREADY_REQUIRED");
        assertThat(outcome(able, waive)).isEqualTo("SIGNING_NOT_REQUIRED");
        assertThat(after(must, waive).signing().isRequired("customs")).isFalse();
    }

    private static boolean usable(Roster roster, Instant then) {
        SigningKeys keys = roster.signing();
        return keys.all().allMatch(key -> keys.usable(key, then));
    }

    private static RegisterSigningKey key(
            String agency, String keyId, String thumbprint, Instant from, @Nullable Instant until) {
        return new RegisterSigningKey(agency, keyId, "EdDSA", Map.of("kty", "OKP"), thumbprint, from, until, NOW);
    }

    private static Roster after(Roster roster, AgencyCommand... commands) {
        Roster now = roster;
        for (AgencyCommand command : commands) {
            for (AgencyEvent event : AgencyDecider.decide(now, command)) {
                now = now.after(event);
            }
        }
        return now;
    }

    private static String outcome(Roster roster, AgencyCommand command) {
        try {
            List<AgencyEvent> events = AgencyDecider.decide(roster, command);
            return events.getFirst().getClass().getSimpleName();
        } catch (Refused refused) {
            return refused.code().name();
        }
    }
}
