package org.tallystick.command.reaction;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every reaction run, each on one instance at a time, whichever is alive. */
@Configuration(proxyBeanMethods = false)
class ReactionConfiguration {

    // One of them may wait for a mail server.
    private static final int THREADS = 3;
    private static final Duration POLLING = Duration.ofSeconds(1);

    // What an instance was doing when it died is another's after twenty seconds; done twice, it does no more than once.
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    // Longer than what is done usually takes; a mail server may take minutes to answer, and that is tried again.
    private static final Duration END = Duration.ofSeconds(20);

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler reactions(@Qualifier("ledger") DataSource ledger, List<Reaction> reactions) {
        List<RecurringTask<Void>> tasks =
                reactions.stream().map(ReactionConfiguration::task).toList();
        return Scheduler.create(ledger)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(END)
                .build();
    }

    private static RecurringTask<Void> task(Reaction reaction) {
        return Tasks.recurring(reaction.name(), FixedDelay.of(reaction.every()))
                .execute((instance, context) -> reaction.react());
    }
}
