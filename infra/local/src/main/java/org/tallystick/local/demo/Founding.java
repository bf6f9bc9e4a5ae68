package org.tallystick.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.catalogues.Catalogues;
import org.tallystick.events.instrument.Catalogue;

/** What stands before the first cycle: the instruments with their links, five states with their chains, agencies and mandates. */
final class Founding {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 2);
    private static final String SECRETARIAT = "secretariat";
    private static final LocalDate MANDATED_FROM = LocalDate.of(2025, 7, 1);

    private final Days days;
    private final long back;
    private final List<PlannedCall> calls = new ArrayList<>();

    /** @param back by how many days the calendar is moved back */
    Founding(Days days, long back) {
        this.days = days;
        this.back = back;
    }

    List<PlannedCall> calls(List<Mandates> mandates) {
        Catalogues.instruments().forEach(this::adopt);
        Catalogues.linked().forEach(this::link);
        for (Mandates given : mandates) {
            Party state = given.state();
            Catalogues.instruments().forEach(instrument -> join(state, instrument));
            chain(state);
            Agency.of(state).forEach(agency -> register(state, agency));
            for (Agency agency : Agency.of(state)) {
                mandate(state, agency.code(), "LEAD", given.ledBy(agency.code()));
                mandate(state, agency.code(), "CONTRIBUTING", given.contributedToBy(agency.code()));
            }
        }
        return calls;
    }

    private void adopt(String instrument) {
        String catalogue = Catalogues.json(instrument);
        create(0, SECRETARIAT, SECRETARIAT, "/v1/instruments", catalogue, "/v1/instruments/" + instrument);
    }

    private void link(String instrument) {
        String thing = "/v1/instruments/" + instrument;
        String links = Catalogues.links(instrument);
        calls.add(new PlannedCall(
                at(1), SECRETARIAT, SECRETARIAT, "PUT", thing + "/links", links, thing, true, PlannedCall.DONE));
    }

    /** Every instrument whose parties the state is among; where there is no fixed list, the state may join too. */
    private void join(Party state, String instrument) {
        Catalogue catalogue = Json.catalogue(Catalogues.json(instrument));
        if (!catalogue.parties().isEmpty() && !catalogue.parties().contains(state.name())) {
            return;
        }
        String participants = participants(instrument);
        Map<String, Object> joined = new LinkedHashMap<>();
        joined.put("state", state.name());
        joined.put("from", catalogue.adoptedOn().plusDays(1).toString());
        create(1, state.coordinator(), participants + state, participants, Json.of(joined), null);
    }

    private static String participants(String instrument) {
        return "/v1/instruments/" + instrument + "/participants";
    }

    private void chain(Party state) {
        String participants = participants(DemoPlan.INSTRUMENT);
        Map<String, Object> chain = new LinkedHashMap<>();
        chain.put("agencies", List.of());
        chain.put("steps", List.of(step("mfa", first(state)), step(DemoPlan.LAST_STEP, last(state))));
        String path = participants + "/" + state + "/clearance-chains/default";
        calls.add(new PlannedCall(
                at(2), path, state.coordinator(), "PUT", path, Json.of(chain), null, false, PlannedCall.CREATED));
    }

    private static Map<String, Object> step(String name, Map<String, String> holder) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("step", name);
        step.put("holder", holder);
        return step;
    }

    private static Map<String, String> first(Party state) {
        return state.clearing() == Party.Clearing.COORDINATOR
                ? holder("ROLE", "coordinator")
                : holder("ROLE", "clearer");
    }

    private static Map<String, String> last(Party state) {
        return state.clearing() == Party.Clearing.EXTERNAL_LAST
                ? holder("EXTERNAL", "State Security Council")
                : first(state);
    }

    private static Map<String, String> holder(String kind, String name) {
        Map<String, String> holder = new LinkedHashMap<>();
        holder.put("kind", kind);
        holder.put("name", name);
        return holder;
    }

    private void register(Party state, Agency agency) {
        Map<String, String> name = new LinkedHashMap<>();
        name.put("en", agency.english());
        name.put("ru", agency.russian());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", agency.code());
        body.put("name", name);
        String agencies = "/v1/states/" + state + "/agencies";
        create(3, state.coordinator(), agencies, agencies, Json.of(body), null);
    }

    private void mandate(Party state, String agency, String role, List<String> commitments) {
        if (commitments.isEmpty()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("instrument", DemoPlan.INSTRUMENT);
        body.put("role", role);
        body.put("commitments", commitments);
        body.put("from", MANDATED_FROM.minusDays(back).toString());
        String agencies = "/v1/states/" + state + "/agencies";
        String path = agencies + "/" + agency + "/mandates";
        create(7, state.coordinator(), agencies, path, Json.of(body), null);
    }

    private void create(int day, String client, String lane, String path, String body, @Nullable String thing) {
        calls.add(new PlannedCall(at(day), lane, client, "POST", path, body, thing, false, PlannedCall.CREATED));
    }

    private Instant at(int day) {
        return days.morning(FIRST_DAY.minusDays(back).plusDays(day));
    }
}
