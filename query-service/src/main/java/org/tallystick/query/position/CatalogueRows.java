package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;
import org.tallystick.events.instrument.Succession;
import org.tallystick.query.feed.LedgerEntry;

/** Instruments and what their catalogues ask for. */
final class CatalogueRows {

    private static final Table<Instrument> INSTRUMENT = new Table<>(
            "instrument",
            List.of(new Column<>("instrument", "text", Instrument::code)),
            List.of(
                    new Column<>("catalogue_version", "integer", Instrument::version),
                    new Column<>("title", "jsonb", i -> Json.write(i.title())),
                    new Column<>("voluntary", "boolean", Instrument::voluntary)));

    private static final Table<HeadingRow> HEADING = new Table<>(
            "heading",
            List.of(
                    new Column<>("instrument", "text", HeadingRow::instrument),
                    new Column<>("catalogue_version", "integer", HeadingRow::version),
                    new Column<>("path", "text", h -> h.heading().path())),
            List.of(
                    new Column<>("level", "text", h -> h.heading().level()),
                    new Column<>("title", "jsonb", h -> Json.write(h.heading().title())),
                    new Column<>("ordinal", "integer", HeadingRow::ordinal)));

    private static final Table<ItemRow> ITEM = new Table<>(
            "item",
            List.of(
                    new Column<>("instrument", "text", ItemRow::instrument),
                    new Column<>("catalogue_version", "integer", ItemRow::version),
                    new Column<>("path", "text", i -> i.item().path())),
            List.of(
                    new Column<>("category", "text", ItemRow::category),
                    new Column<>("pillar", "text", i -> i.place().path(Headings.PILLAR)),
                    new Column<>("section", "text", i -> i.place().path(Headings.SECTION)),
                    new Column<>("item_group", "text", i -> i.place().path(Headings.GROUP)),
                    new Column<>("title", "jsonb", i -> Json.write(i.item().title())),
                    new Column<>("summary", "jsonb", i -> Json.write(i.item().summary())),
                    new Column<>("reportable", "boolean", i -> i.item().reportable()),
                    new Column<>("nature", "text", i -> i.item().nature()),
                    new Column<>("ordinal", "integer", ItemRow::ordinal)));

    private static final Table<SuccessionRow> SUCCESSION = new Table<>(
            "succession",
            List.of(
                    new Column<>("instrument", "text", SuccessionRow::instrument),
                    new Column<>("catalogue_version", "integer", SuccessionRow::version),
                    new Column<>("path", "text", SuccessionRow::path),
                    new Column<>("successor", "text", SuccessionRow::successor)),
            List.of());

    private static final Table<IndicatorRow> INDICATOR = new Table<>(
            "indicator",
            List.of(
                    new Column<>("instrument", "text", IndicatorRow::instrument),
                    new Column<>("catalogue_version", "integer", IndicatorRow::version),
                    new Column<>("path", "text", IndicatorRow::path),
                    new Column<>("code", "text", i -> i.indicator().code())),
            List.of(new Column<>("definition", "jsonb", i -> Json.write(i.indicator()))));

    private final RangedRows<Instrument> instruments = new RangedRows<>(INSTRUMENT);
    private final RangedRows<HeadingRow> headings = new RangedRows<>(HEADING);
    private final RangedRows<ItemRow> items = new RangedRows<>(ITEM);
    private final RangedRows<SuccessionRow> successions = new RangedRows<>(SUCCESSION);
    private final RangedRows<IndicatorRow> indicators = new RangedRows<>(INDICATOR);

    void on(InstrumentEvent event, LedgerEntry entry) {
        switch (event) {
            case InstrumentAdopted(int version, Catalogue catalogue) -> inForce(version, catalogue, entry.index());
            case InstrumentRevised e -> revised(e, entry.index());
            case IndicatorsDefined e -> measured(e, entry);
            case ReferencesRecorded _, LinksRecorded _, InstrumentRetired _ -> {
                // Nothing that a position is decided from.
            }
        }
    }

    private void revised(InstrumentRevised event, long index) {
        Catalogue catalogue = event.catalogue();
        inForce(event.catalogueVersion(), catalogue, index);
        for (Succession succession : event.successions()) {
            for (String successor : succession.to()) {
                successions.put(
                        new SuccessionRow(
                                catalogue.instrument(), event.catalogueVersion(), succession.from(), successor),
                        index);
            }
        }
    }

    /** A row for each item that an indicator tells about. */
    private void measured(IndicatorsDefined event, LedgerEntry entry) {
        String instrument = entry.envelope().stream().substring("instrument/".length());
        for (Indicator indicator : event.indicators()) {
            for (String path : indicator.paths()) {
                indicators.put(new IndicatorRow(instrument, event.catalogueVersion(), path, indicator), entry.index());
            }
        }
    }

    private void inForce(int version, Catalogue catalogue, long index) {
        String code = catalogue.instrument();
        instruments.put(new Instrument(code, version, catalogue.title(), catalogue.voluntary()), index);
        Headings all = Headings.of(catalogue);
        for (Headings.Heading heading : all.inOrder()) {
            headings.put(new HeadingRow(code, version, heading, all.inOrder().indexOf(heading)), index);
        }
        Map<String, List<Catalogue.Item>> categories = Map.of(
                "UNDERTAKING", catalogue.undertakings(),
                "COMMITMENT", catalogue.commitments(),
                "COMPONENT", catalogue.components(),
                "ROADMAP", catalogue.roadmap());
        categories.forEach((category, listed) -> {
            for (int i = 0; i < listed.size(); i++) {
                Catalogue.Item item = listed.get(i);
                items.put(new ItemRow(code, version, category, item, all.around(item.path()), i + 1), index);
            }
        });
    }

    void write(Connection tx) throws SQLException {
        instruments.write(tx);
        headings.write(tx);
        items.write(tx);
        successions.write(tx);
        indicators.write(tx);
    }

    private record IndicatorRow(String instrument, int version, String path, Indicator indicator) {}

    private record SuccessionRow(String instrument, int version, String path, String successor) {}

    private record Instrument(String code, int version, Map<String, String> title, boolean voluntary) {}

    private record HeadingRow(String instrument, int version, Headings.Heading heading, int ordinal) {}

    private record ItemRow(
            String instrument, int version, String category, Catalogue.Item item, Headings.Place place, int ordinal) {}
}
