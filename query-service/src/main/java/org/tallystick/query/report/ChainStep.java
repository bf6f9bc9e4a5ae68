package org.tallystick.query.report;

/** @param holderKind {@code ROLE}, {@code AGENCY} or {@code EXTERNAL} */
record ChainStep(String step, String holderKind, String holder) {}
