package org.tallystick.query.waiting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.waiting.ReportDocument.Back;
import org.tallystick.query.waiting.ReportDocument.Remark;

/** An item whose texts are still closed. */
record StoredItem(WaitingItem item, @Nullable Ciphertext reason, List<Remark> remarks) {

    static StoredItem of(WaitingItem item) {
        return new StoredItem(item, null, List.of());
    }

    static StoredItem of(WaitingItem item, @Nullable Back back) {
        return back == null ? of(item) : new StoredItem(item, back.reason(), back.comments());
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.<@Nullable Ciphertext>concat(
                Stream.of(reason), remarks.stream().map(Remark::comment));
    }

    WaitingItem answer(OpenedTexts texts) {
        return new WaitingItem(
                item.kind(),
                item.reportId(),
                item.instrument(),
                item.cycle(),
                item.state(),
                item.agency(),
                item.step(),
                item.commitment(),
                item.query(),
                item.since(),
                item.until(),
                texts.read(reason),
                remarks.stream()
                        .map(remark -> new WaitingItem.Comment(remark.commitment(), texts.read(remark.comment())))
                        .toList(),
                texts().anyMatch(texts::erased),
                item.nationalSubmissionId(),
                item.thing(),
                item.offerId(),
                item.followUp());
    }
}
