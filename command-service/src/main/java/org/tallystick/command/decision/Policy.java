package org.tallystick.command.decision;

import java.util.List;
import java.util.stream.Stream;

/** One rule that somebody could quote. Deciders list the rules they apply, one a line, in the order in which they are told. */
@FunctionalInterface
public interface Policy<S> {

    /** Empty when the rule is kept. */
    Stream<Objection> objectionsTo(S subject);

    /** @throws Refused with the code of the first objection, and with all of them as findings */
    static <S> void require(S subject, List<Policy<S>> rules) {
        List<Objection> objections = objections(subject, rules);
        if (!objections.isEmpty()) {
            Objection first = objections.getFirst();
            throw new Refused(
                    first.code(),
                    first.text(),
                    objections.stream().map(Objection::blocking).toList());
        }
    }

    static <S> List<Objection> objections(S subject, List<Policy<S>> rules) {
        return rules.stream().flatMap(rule -> rule.objectionsTo(subject)).toList();
    }
}
