package org.tallystick.command.platform;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Rule;

/** Which stream a command goes to, and the revision that its caller read: in the command's metadata, so that models know of neither. */
public final class CommandTarget implements CommandTargetResolver {

    private static final String STREAM = "stream";
    private static final String IF_MATCH = "ifMatch";

    /** Metadata of a command to {@code stream}. */
    public static Map<String, Object> metaData(String stream, @Nullable Long ifMatch) {
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(STREAM, stream);
        if (ifMatch != null) {
            metaData.put(IF_MATCH, ifMatch);
        }
        return metaData;
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier((Object) streamOf(command), null);
    }

    static String streamOf(Message<?> command) {
        if (command.getMetaData().get(STREAM) instanceof String stream) {
            return stream;
        }
        throw new IllegalStateException("command without a stream: " + command.getPayloadType());
    }

    /** Where nothing exists yet there is nothing to be stale against: the decider says that it is unknown. */
    @Keeps(value = Rule.UNDER_A_REVISION, refusing = "REVISION_STALE")
    static void requireRevision(CommandMessage<?> command, long revision) {
        if (command.getMetaData().get(IF_MATCH) instanceof Long expected && revision > 0 && expected != revision) {
            throw new StaleRevisionException(
                    "If-Match names revision r" + expected + ", the current one is r" + revision);
        }
    }
}
