package org.tallystick.command.agency.model;

import org.tallystick.command.decision.RefusalCode;

/** Why an agency is not registered, or a mandate not assigned. */
public enum AgencyRefusal implements RefusalCode {
    AGENCY_ALREADY_REGISTERED(
            Kind.CONFLICT, "The agency is registered already", "Choose another code, or go on with it."),
    AGENCY_NOT_FOUND(Kind.UNKNOWN, "No such agency", "Register the agency first."),
    INSTRUMENT_UNKNOWN(Kind.CONTENT, "No such instrument", "Name an adopted instrument that your token covers."),
    STATE_NOT_JOINED(
            Kind.CONFLICT, "The state takes no part in the instrument", "Let the state join the instrument first."),
    MANDATE_ENDS_BEFORE_IT_BEGINS(
            Kind.CONTENT, "The mandate ends before it begins", "Give the first day or a later one as the last."),
    MANDATE_EMPTY(Kind.CONTENT, "A mandate over nothing", "Name at least one commitment."),
    COMMITMENT_REPEATED(Kind.CONTENT, "A commitment is named twice", "Name each commitment once."),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT, "The catalogue has no such commitment", "Take paths from the catalogue of the instrument."),
    COMMITMENT_NOT_REPORTABLE(
            Kind.CONTENT,
            "Nobody reports on this item",
            "Choose commitments whose addressee is STATE and whose kind is ACTION."),
    LEAD_TAKEN(
            Kind.CONFLICT,
            "Another agency leads on the commitment",
            "Give this agency a CONTRIBUTING mandate, or days on which nobody leads."),
    MANDATE_OVERLAPS(
            Kind.CONFLICT, "The agency has such a mandate already", "Leave the commitment out, or choose other days.");

    private final Kind kind;
    private final String title;
    private final String remedy;

    AgencyRefusal(Kind kind, String title, String remedy) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
