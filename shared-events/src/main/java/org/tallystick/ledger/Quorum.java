package org.tallystick.ledger;

import java.util.List;
import java.util.Set;

/** Which witnesses together are enough (C2SP tlog-policy, "Defining the quorum"). */
public sealed interface Quorum {

    boolean metBy(Set<String> cosigners);

    /** {@code none}: the log's word is enough. */
    record None() implements Quorum {

        @Override
        public boolean metBy(Set<String> cosigners) {
            return true;
        }
    }

    /** That one witness. */
    record Single(String witness) implements Quorum {

        @Override
        public boolean metBy(Set<String> cosigners) {
            return cosigners.contains(witness);
        }
    }

    /** At least {@code threshold} of the members. */
    record Group(int threshold, List<Quorum> members) implements Quorum {

        /** @throws IllegalArgumentException unless {@code 1 <= threshold <= members} */
        public Group {
            members = List.copyOf(members);
            if (threshold < 1 || threshold > members.size()) {
                throw new IllegalArgumentException(threshold + " of " + members.size() + " is no quorum");
            }
        }

        @Override
        public boolean metBy(Set<String> cosigners) {
            return members.stream().filter(member -> member.metBy(cosigners)).count() >= threshold;
        }
    }
}
