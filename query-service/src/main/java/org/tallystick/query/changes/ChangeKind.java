package org.tallystick.query.changes;

/** What happened. */
enum ChangeKind {
    /** The first version of a report left its state. */
    RELEASED,
    /** A later version took its place. */
    CORRECTED,
    /** An entry has other readers now. */
    RECLASSIFIED,
    /** The state does not stand by the report any more. */
    WITHDRAWN,
    /** A cycle is to come. */
    PROPOSED,
    /** A state agreed to it, and to when its agencies are due. */
    AGREED,
    /** A cycle is open. */
    OPENED,
    /** There is more time, for named agencies or for a state. */
    EXTENDED,
    /** A cycle is closed. */
    CLOSED,
    /** A request for assistance was published. */
    REQUESTED,
    /** An organisation offers to meet it. */
    OFFERED,
    /** The state takes the offer. */
    OFFER_ACCEPTED,
    /** What was offered was delivered. */
    OFFER_DELIVERED,
    /** The request is over. */
    REQUEST_CLOSED,
    /** Something was recommended to a state. */
    RECOMMENDED,
    /** The state said something to it: that it accepts or declines, or how far it has come. */
    RESPONDED,
    /** Nothing more is expected of the state. */
    RECOMMENDATION_CLOSED,
    /** A version of a national plan left its state. */
    PLANNED,
    /** A state said itself what stands in a cell. */
    DETERMINED,
    /** It does not say so any more. */
    DETERMINATION_REVOKED,
    /** A consultation is to come. */
    CONSULTATION_SCHEDULED,
    /** It was held. */
    CONSULTATION_HELD,
    /** A follow-up of it is done. */
    FOLLOW_UP_CLOSED,
    /** An agency is there. */
    AGENCY_REGISTERED,
    /** It has another name. */
    AGENCY_RENAMED,
    /** It submits nothing for now. */
    AGENCY_SUSPENDED,
    /** It submits again. */
    AGENCY_REINSTATED,
    /** Agencies became one. */
    AGENCIES_MERGED,
    /** An agency became several. */
    AGENCY_SPLIT,
    /** An agency is no more. */
    AGENCY_DISSOLVED,
    /** An agency is to report on commitments. */
    MANDATE_ASSIGNED,
    /** It is so until a day. */
    MANDATE_ENDED,
    /** It submits nothing on them any more. */
    MANDATE_WITHDRAWN
}
