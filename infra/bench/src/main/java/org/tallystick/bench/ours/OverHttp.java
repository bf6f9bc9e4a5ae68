package org.tallystick.bench.ours;

import java.util.List;
import java.util.stream.Collectors;
import org.tallystick.bench.content.Slot;
import org.tallystick.bench.content.Words;

/** The service's jar in its own process, called over HTTP with tokens, as an agency's system would. */
final class OverHttp implements Way {

    private final People people;
    private final ServiceProcess service;
    private final Api api;

    OverHttp(Home home, People people) {
        this.people = people;
        service = new ServiceProcess(
                        "command-service", List.of("-Daxoniq.update-checker.disabled=true"), home::settings)
                .awaitReady();
        api = new Api(service.url());
    }

    @Override
    public String name() {
        return "ours over HTTP";
    }

    @Override
    public String url() {
        return service.url();
    }

    @Override
    public long submit(Slot slot, int entries) {
        String body = "{\"instrument\":\"" + Words.INSTRUMENT + "\",\"cycle\":\"" + slot.period() + "\",\"entries\":["
                + entries(entries) + "]}";
        return api.post("/v1/reports", reporter(slot), body);
    }

    private static String entries(int count) {
        return Words.COMMITMENTS.subList(0, count).stream()
                .map(commitment -> "{\"commitment\":\"" + commitment
                        + "\",\"status\":\"UNDER_WAY\",\"visibility\":\"PARTICIPANTS\",\"narrative\":\""
                        + Words.narrative(commitment) + "\"}")
                .collect(Collectors.joining(","));
    }

    @Override
    public long sendBack(Slot slot, long revision) {
        String token = people.token(People.coordinator(slot.state()));
        String body = "{\"to\":\"DRAFTER\",\"reason\":\"" + Words.REASON + "\"}";
        return api.post(path(slot) + "/return", token, revision, body);
    }

    @Override
    public long submitAgain(Slot slot, long revision) {
        return api.post(path(slot) + "/submission", reporter(slot), revision, "{}");
    }

    private String reporter(Slot slot) {
        return people.token(People.reporter(slot.state(), slot.agency()));
    }

    private static String path(Slot slot) {
        return "/v1/reports/" + slot.reportId();
    }

    @Override
    public void close() {
        api.close();
        service.close();
    }
}
