package org.tallystick.query.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.query.consultation.ConsultationAnswer.Said;
import org.tallystick.query.consultation.ConsultationDocument.Numbered;
import org.tallystick.query.consultation.ConsultationDocument.Task;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;

/** A row with its texts still encrypted. */
record StoredConsultation(UUID id, ConsultationDocument document) {

    static StoredConsultation of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredConsultation(
                UUID.fromString(row.getString("id")), Documents.read(row.getString("doc"), ConsultationDocument.class));
    }

    ConsultationLine line(OpenedTexts texts) {
        long open = document.followUps().stream()
                .filter(one -> one.closedAt() == null)
                .count();
        return new ConsultationLine(
                id,
                document.instrument(),
                document.from(),
                document.to(),
                standing(open),
                document.held()
                        ? document.participants().stream()
                                .map(Delegation::party)
                                .toList()
                        : document.invited(),
                open,
                document.language(),
                texts.read(document.title()),
                texts.erased(document.title()));
    }

    private String standing(long open) {
        if (!document.held()) {
            return "SCHEDULED";
        }
        return open == 0 ? "SETTLED" : "HELD";
    }

    ConsultationAnswer answer(Freshness ledger, OpenedTexts texts) {
        return new ConsultationAnswer(
                ledger,
                line(texts),
                texts.read(document.place()),
                document.languages(),
                document.invited(),
                document.participants(),
                said(document.agenda(), texts),
                said(document.decisions(), texts),
                document.followUps().stream().map(one -> task(one, texts)).toList(),
                document.recommendations(),
                document.revision(),
                document.texts().anyMatch(texts::erased));
    }

    private static List<Said> said(List<Numbered> stored, OpenedTexts texts) {
        return stored.stream()
                .map(one -> new Said(one.number(), texts.read(one.text())))
                .toList();
    }

    private static ConsultationAnswer.Task task(Task one, OpenedTexts texts) {
        return new ConsultationAnswer.Task(
                one.number(),
                one.owner(),
                one.due(),
                texts.read(one.text()),
                one.closedAt(),
                texts.read(one.outcome()));
    }
}
