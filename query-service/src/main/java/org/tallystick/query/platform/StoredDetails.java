package org.tallystick.query.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.Evidence;
import org.tallystick.events.report.EntryDetails.EvidenceFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Details as read models keep them: texts encrypted, codes and numbers clear. One column of type {@code jsonb}.
 *
 * @param stream of the event that carried them
 */
public record StoredDetails(String stream, EntryDetails details) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addAbstractTypeMapping(Text.class, Text.Encrypted.class))
            .build();

    /** For writing into a column; null stays null. */
    public static @Nullable String toJson(String stream, @Nullable EntryDetails details) {
        return details == null ? null : JSON.writeValueAsString(new StoredDetails(stream, details));
    }

    /** As read from a column; null stays null. */
    public static @Nullable StoredDetails fromJson(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, StoredDetails.class);
    }

    public Stream<@Nullable Ciphertext> texts() {
        return details.texts().<@Nullable Ciphertext>map(text -> Ciphertext.of(stream, text));
    }

    /** @param own whether the reader is of the state that wrote them: others are not told small counts */
    public Details opened(OpenedTexts texts, boolean own) {
        return new Details(
                details.measures().stream()
                        .map(m -> new Details.Measure(
                                read(texts, m.title()), m.kind(), m.from(), m.to(), m.partners(), m.jointWith()))
                        .toList(),
                details.indicators().stream()
                        .map(value -> own ? SmallCounts.shown(value) : SmallCounts.suppressed(value))
                        .toList(),
                details.resources().stream()
                        .map(r -> new Details.Resource(r.kind(), r.money(), r.donor(), read(texts, r.note())))
                        .toList(),
                read(texts, details.challenges()),
                read(texts, details.goodPractices()),
                read(texts, details.assistanceNeeded()),
                read(texts, details.safeguards()),
                details.evidence().stream().map(e -> opened(texts, e)).toList(),
                details.translations().stream()
                        .map(t -> new Details.Translation(t.language(), t.kind(), read(texts, t.narrative())))
                        .toList());
    }

    private Details.Evidence opened(OpenedTexts texts, Evidence evidence) {
        EvidenceFile file = evidence.file();
        return new Details.Evidence(
                read(texts, evidence.title()),
                read(texts, evidence.link()),
                evidence.mediaType(),
                file == null ? evidence.sha256() : read(texts, file.sha256()));
    }

    /** Of each file that the entry tells of, the digest: who can open that may have the file. */
    public Map<UUID, Ciphertext> files() {
        Map<UUID, Ciphertext> digests = new LinkedHashMap<>();
        details.evidence().stream()
                .flatMap(evidence -> Stream.ofNullable(evidence.file()))
                .forEach(file -> digests.put(file.id(), Objects.requireNonNull(Ciphertext.of(stream, file.sha256()))));
        return digests;
    }

    private List<@Nullable String> read(OpenedTexts texts, List<Text> list) {
        return list.stream().<@Nullable String>map(text -> read(texts, text)).toList();
    }

    private @Nullable String read(OpenedTexts texts, @Nullable Text text) {
        return texts.read(Ciphertext.of(stream, text));
    }
}
