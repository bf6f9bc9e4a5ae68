package org.tallystick.bench.ours;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tallystick.bench.content.Slot;
import org.tallystick.bench.ours.Issuer.Who;
import org.tallystick.command.CommandService;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.report.ReportDoor;
import org.tallystick.servers.process.FreePorts;

/**
 * The whole service in this process, relay included, called where its controllers call: at the dispatcher. Its port is open for the
 * preparations and idle while it is measured.
 */
final class InProcess implements Way {

    private final People people;
    private final int port = FreePorts.next();
    private final ConfigurableApplicationContext service;
    private final ReportDoor door;

    InProcess(Home home, People people) {
        this.people = people;
        service = new SpringApplicationBuilder(CommandService.class)
                .bannerMode(Banner.Mode.OFF)
                .run(home.settings(port).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        door = new ReportDoor(service);
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public long submit(Slot slot, int entries) {
        return door.submit(reporter(slot), slot.period(), entries);
    }

    @Override
    public long sendBack(Slot slot, long revision) {
        Who coordinator = People.coordinator(slot.state());
        return door.sendBack(
                people.caller("coordinator", coordinator), slot.reportId().toString(), revision);
    }

    @Override
    public long submitAgain(Slot slot, long revision) {
        return door.submitAgain(reporter(slot), slot.reportId().toString(), revision);
    }

    private Caller reporter(Slot slot) {
        return people.caller("reporter", People.reporter(slot.state(), slot.agency()));
    }

    @Override
    public void close() {
        service.close();
    }
}
