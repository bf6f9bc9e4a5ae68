package org.tallystick.bench.content;

import java.util.List;
import java.util.stream.IntStream;

/** What people type and choose in the reports of the benchmark. */
public final class Words {

    public static final String INSTRUMENT = "JPOA-CA-2022";

    /** Section II.1 has ten commitments: enough for the longest report here. */
    public static final List<String> COMMITMENTS =
            IntStream.rangeClosed(1, 10).mapToObj(n -> "II.1." + n).toList();

    /** One step, so that a report can be returned and submitted again for as long as a round lasts. */
    public static final String STEP = "mfa";

    public static final String REASON = "The figures of the second quarter are missing.";

    private Words() {}

    /** About 330 characters, the length of a short paragraph. */
    public static String narrative(String commitment) {
        return "On commitment " + commitment
                + " the agency trained forty officers at three border crossings, revised its "
                + "instructions together with the prosecutor's office, and agreed on a monthly exchange of statistics with two "
                + "neighbouring services. Equipment for the remaining crossings was ordered in the spring and is expected before "
                + "the end of the year.";
    }
}
