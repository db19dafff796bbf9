package dev.ashlar.observability.autoconfigure.health;

import dev.ashlar.observability.health.DependencyCheck;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/** Asks the brokers who they are. The client that asks is made with the first question and then kept. */
final class KafkaCheck implements DependencyCheck, DisposableBean {

    /** Nobody waits as long; it is when the client forgets the question. */
    private static final int LONGEST = 5_000;

    private final KafkaAdmin settings;
    private @Nullable Admin client;
    private boolean isOver;

    KafkaCheck(KafkaAdmin settings) {
        this.settings = settings;
    }

    @Override
    public void check() throws ExecutionException, InterruptedException {
        client().describeCluster(new DescribeClusterOptions().timeoutMs(LONGEST))
                .clusterId()
                .get();
    }

    @Override
    public synchronized void destroy() {
        isOver = true;
        if (client != null) {
            client.close(Duration.ZERO);
        }
    }

    /** None is made for a question that comes when the application has ended, which nobody would close. */
    private synchronized Admin client() {
        if (isOver) {
            throw new IllegalStateException("The application has ended");
        }
        if (client == null) {
            client = Admin.create(settings.getConfigurationProperties());
        }
        return client;
    }
}
