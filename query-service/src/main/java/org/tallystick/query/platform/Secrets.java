package org.tallystick.query.platform;

import org.springframework.stereotype.Component;
import org.tallystick.events.wire.KeyWrap;

/** Keeps secrets of 32 bytes where others may read the rows: wrapped by the master key. */
@Component
public final class Secrets {

    private final MasterKey master;

    Secrets(MasterKey master) {
        this.master = master;
    }

    public byte[] wrap(byte[] secret) {
        return KeyWrap.wrap(KeyWrap.aes(secret), master.key());
    }

    /** @throws IllegalStateException when it was wrapped by another master key */
    public byte[] unwrap(byte[] wrapped) {
        return KeyWrap.unwrap(wrapped, master.key()).getEncoded();
    }
}
