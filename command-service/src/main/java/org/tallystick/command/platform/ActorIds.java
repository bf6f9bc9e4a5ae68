package org.tallystick.command.platform;

import java.util.UUID;

/** Pseudonyms of those who call: random, kept beside the keys, so that no event ever holds a subject. */
public interface ActorIds {

    /**
     * The id of this subject, made on its first call; the same for ever and on every instance. It is durable when this returns.
     *
     * @throws TryAgainLaterException when it is not known here and the key database can not be reached
     */
    UUID of(String issuer, String subject);

    /**
     * The id of this subject; of one that never called, a random one that is kept nowhere.
     *
     * @throws TryAgainLaterException when it is not known here and the key database can not be reached
     */
    UUID ifKnown(String issuer, String subject);
}
