package org.tallystick.query.assistance;

import java.util.List;
import java.util.UUID;
import org.tallystick.query.platform.OpenedTexts;

/**
 * An offer that the caller may read, with its texts still encrypted.
 *
 * @param own whether it is of the caller's organisation
 */
record StoredOffer(UUID id, OfferDocument doc, boolean own) {

    RequestAnswer.Offer answer(OpenedTexts texts, List<UUID> accepted) {
        return new RequestAnswer.Offer(
                id,
                doc.by(),
                doc.gives(),
                doc.until(),
                accepted.contains(id),
                doc.deliveredOn(),
                doc.language(),
                texts.read(doc.text()),
                texts.read(doc.note()),
                own ? doc.revision() : null);
    }
}
