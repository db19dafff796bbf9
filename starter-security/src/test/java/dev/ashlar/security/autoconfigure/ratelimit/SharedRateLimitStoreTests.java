package dev.ashlar.security.autoconfigure.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.RateLimitStore;
import dev.ashlar.test.postgres.FreshDatabase;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class SharedRateLimitStoreTests {

    private static final Limit FIVE = Limit.of("5/hour");
    private static final int CALLERS = 12;

    private final FreshDatabase database = FreshDatabase.create();
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private RateLimitStore store;

    @BeforeEach
    void fillTheDatabase() {
        new ResourceDatabasePopulator(new ClassPathResource("dev/ashlar/security/ratelimit/schema-postgresql.sql"))
                .execute(dataSource);
        ProxyManager<String> buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit_buckets")
                .build();
        store = new SharedRateLimitStore(() -> buckets);
    }

    @AfterEach
    void end() throws SQLException {
        callers.shutdownNow();
        database.close();
    }

    @Test
    void beginsABudgetForManyWhoAskAtOnce() throws Exception {
        for (int budget = 0; budget < 20; budget++) {
            assertThat(grantedAtOnce("budget" + budget)).hasSize(5);
        }
    }

    @Test
    void beginsABudgetAnewThatTheStoreHasLost() throws Exception {
        for (int round = 0; round < 20; round++) {
            String budget = "budget" + round;
            store.draw(budget, FIVE);
            JdbcClient.create(dataSource).sql("DELETE FROM rate_limit_buckets").update();
            assertThat(grantedAtOnce(budget)).hasSize(5);
        }
    }

    private List<Draw> grantedAtOnce(String budget) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        List<Future<Draw>> answers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> callers.submit(() -> {
                    start.await();
                    return store.draw(budget, FIVE);
                }))
                .toList();
        List<Draw> granted = new ArrayList<>();
        for (Future<Draw> answer : answers) {
            if (answer.get().granted()) {
                granted.add(answer.get());
            }
        }
        return granted;
    }
}
