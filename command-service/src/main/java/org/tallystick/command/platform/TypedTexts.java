package org.tallystick.command.platform;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;

/** What people typed, for those who write it anew from what they wrote before. */
public interface TypedTexts {

    /** For one call: of a key that was destroyed nothing stays behind. */
    Opened opened();

    interface Opened {

        /**
         * Null where there is no text, and where its key was destroyed.
         *
         * @param stream of the event that holds it
         * @throws TryAgainLaterException when the key database can not be reached
         */
        @Nullable
        Text read(String stream, @Nullable Text text);
    }
}
