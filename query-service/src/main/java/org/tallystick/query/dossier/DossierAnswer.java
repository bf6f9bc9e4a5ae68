package org.tallystick.query.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.platform.Details;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/**
 * One state in one cycle, as far as the caller may read it; as a table, a line for each entry.
 *
 * @param counts over its commitments
 * @param apart undertakings, components and roadmap, where something is said about them
 * @param recommendations to the state, whenever they were made
 */
record DossierAnswer(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        String cycle,
        String state,
        Counts counts,
        List<Pillar> pillars,
        List<Commitment> apart,
        List<Recommendation> recommendations)
        implements Tabular {

    /** @param commitments that stand under no section */
    record Pillar(
            String path,
            Map<String, String> title,
            Counts counts,
            List<Section> sections,
            List<Commitment> commitments) {

        Stream<Commitment> all() {
            return Stream.concat(
                    sections.stream().flatMap(section -> section.commitments().stream()), commitments.stream());
        }
    }

    record Section(String path, Map<String, String> title, Counts counts, List<Commitment> commitments) {}

    /**
     * @param status null where nothing is released, or where the entries differ
     * @param basis null where nothing is released, or not by the agency that leads
     */
    record Commitment(
            String path,
            Map<String, String> title,
            boolean reportable,
            @Nullable EntryStatus status,
            @Nullable Basis basis,
            List<Entry> entries) {}

    /**
     * @param details measures, indicators, resources, challenges, good practices, assistance needed and evidence
     * @param erased whether a text was destroyed; it is null then
     */
    record Entry(
            String agency,
            UUID reportId,
            int version,
            EntryStatus status,
            String language,
            @Nullable String narrative,
            @Nullable String reason,
            @Nullable Details details,
            boolean erased) {}

    /** @param answers of the state, oldest first */
    record Recommendation(
            UUID recommendationId,
            List<String> commitments,
            LocalDate due,
            boolean closed,
            String language,
            @Nullable String title,
            List<Answer> answers,
            boolean erased) {}

    record Answer(Kind kind, String language, @Nullable String text, Instant releasedAt) {}

    @Override
    public List<?> rows() {
        return Stream.concat(pillars.stream().flatMap(Pillar::all), apart.stream())
                .flatMap(one -> one.entries().stream()
                        .map(entry -> new Line(cycle, state, one.path(), one.status(), one.basis(), entry)))
                .toList();
    }

    /** An entry, with where it stands. */
    record Line(
            String cycle,
            String state,
            String commitment,
            @Nullable EntryStatus status,
            @Nullable Basis basis,
            Entry entry) {}
}
