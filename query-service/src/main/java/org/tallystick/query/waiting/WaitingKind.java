package org.tallystick.query.waiting;

/** What is to be done. */
enum WaitingKind {
    /** The agency has expected commitments in a cycle that is open to it, and has not begun. */
    BEGIN,
    /** A draft is to be submitted. */
    SUBMIT,
    /** It came back to who drafted it: to be revised and submitted again. */
    REVISE,
    /** An entry of another agency's report was delegated and is not written yet. */
    WRITE_ENTRY,
    /** It is at this step. */
    CLEAR,
    /** The chain has passed. */
    RELEASE,
    /** The chain has passed, and the state releases its reports as one: it is to be put into the national submission. */
    ASSEMBLE,
    /** A national submission is at this step. */
    CLEAR_SUBMISSION,
    /** A national submission came back: to be put together again. */
    REVISE_SUBMISSION,
    /** The chain of a national submission has passed. */
    RELEASE_SUBMISSION,
    /** A cycle was proposed, and the state has not agreed to it. */
    AGREE,
    /** A recommendation that the state has said nothing to. */
    RESPOND,
    /** A recommendation that the state accepted: to be implemented by its due day. */
    IMPLEMENT,
    /** An offer on the state's request for assistance stands, and is not accepted. */
    ACCEPT_OFFER,
    /** An offer of the own organisation was accepted and is not delivered. */
    DELIVER,
    /** What the state or the organisation is to do after a consultation. */
    FOLLOW_UP,
    /** A determination stands, and one of the report versions that it weighed has been superseded or withdrawn since. */
    REVIEW,
    /** The secretariat asked. */
    ANSWER,
    /** A released version that the secretariat has not taken note of. */
    ACKNOWLEDGE,
    /** A state answered after the secretariat last acknowledged or asked; shown for 30 days. */
    READ_ANSWER
}
