package org.tallystick.local.demo;

import java.util.List;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.report.EntryStatus;

/** How a commitment fares in a state over the cycles: mostly forward, at times held up, seldom back. */
record Course(long seed) {

    private static final List<EntryStatus> ENDLESS = List.of(
            EntryStatus.NOT_STARTED,
            EntryStatus.PLANNED,
            EntryStatus.UNDER_WAY,
            EntryStatus.SUBSTANTIAL,
            EntryStatus.SUSTAINED);
    private static final List<EntryStatus> FINITE = List.of(
            EntryStatus.NOT_STARTED,
            EntryStatus.PLANNED,
            EntryStatus.UNDER_WAY,
            EntryStatus.SUBSTANTIAL,
            EntryStatus.COMPLETED);

    private static final List<Integer> AT_FIRST = List.of(14, 25, 41, 14, 6);

    private static final int DOES_NOT_CONCERN = 2;
    private static final int ADVANCES = 40;
    private static final int FALLS_BACK = 4;
    private static final int STALLS = 9;
    private static final int RESUMES = 60;
    private static final int SEEN_ALIKE = 58;

    /**
     * @param back whether it is lower than in the cycle before, which needs a reason
     */
    record Standing(EntryStatus status, boolean back) {}

    /**
     * @param lead an agency that only contributes may see things otherwise
     * @param cycle counts from 0
     */
    Standing of(Party state, String agency, boolean lead, Item item, int cycle) {
        Dice view = Dice.of(seed, "view", state, agency, item.path());
        int offset = lead || view.chance(SEEN_ALIKE) ? 0 : view.chance(50) ? 1 : -1;
        int before = rung(state, item, cycle - 1);
        int now = rung(state, item, cycle);
        Dice luck = Dice.of(seed, "luck", state, item.path());
        if (luck.chance(DOES_NOT_CONCERN)) {
            return new Standing(EntryStatus.NOT_APPLICABLE, false);
        }
        if (offset == 0 && stalled(state, item, cycle)) {
            return new Standing(EntryStatus.STALLED, false);
        }
        return new Standing(ladder(item).get(bounded(now + offset)), bounded(now + offset) < bounded(before + offset));
    }

    private int rung(Party state, Item item, int cycle) {
        int rung = Dice.of(seed, "start", state, item.path()).weighted(AT_FIRST);
        for (int c = 1; c <= cycle; c++) {
            Dice dice = Dice.of(seed, "step", state, item.path(), c);
            boolean resumes = !stalled(state, item, c - 1) || dice.chance(RESUMES);
            if (resumes && !stalled(state, item, c)) {
                rung = bounded(rung + (dice.chance(ADVANCES) ? 1 : dice.chance(FALLS_BACK) ? -1 : 0));
            }
        }
        return rung;
    }

    private boolean stalled(Party state, Item item, int cycle) {
        return cycle >= 0 && Dice.of(seed, "stall", state, item.path(), cycle).chance(STALLS);
    }

    private static List<EntryStatus> ladder(Item item) {
        return item.nature() == Nature.ACHIEVABLE ? FINITE : ENDLESS;
    }

    private static int bounded(int rung) {
        return Math.clamp(rung, 0, ENDLESS.size() - 1);
    }
}
