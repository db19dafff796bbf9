package dev.ashlar.benchmarks.observability;

import dev.ashlar.benchmarks.driver.Benchmark;
import dev.ashlar.benchmarks.driver.OrderTable;
import dev.ashlar.benchmarks.driver.Scenario;
import dev.ashlar.benchmarks.driver.ServerProcess;
import dev.ashlar.test.postgres.FreshDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the comparison and writes {@code results.md} into the folder that its one argument names. */
public final class ObservabilityBenchmark {

    private static final List<Scenario> REQUESTS = List.of(
            Scenario.of("GET of a row, 200", "GET /stored-orders/42", "", 200),
            Scenario.of("GET, 200", "GET /orders/42", "", 200));

    private ObservabilityBenchmark() {}

    /** Starts both applications, warms them up and measures. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        try (FreshDatabase database = OrderTable.created();
                ServerProcess plain = start("plain", target, database, false);
                ServerProcess starter = start("starter", target, database, false)) {
            new Benchmark(plain, "plain", starter, "with the starter", REQUESTS).run(target);
        }
        try (FreshDatabase database = OrderTable.created();
                ServerProcess byHand = start("plain", target, database, true);
                ServerProcess starter = start("starter", target, database, false)) {
            new Benchmark(byHand, "by hand", starter, "with the starter", REQUESTS).run(target);
        }
    }

    private static ServerProcess start(String name, Path target, FreshDatabase database, boolean lineByHand)
            throws IOException, InterruptedException {
        return ServerProcess.start(
                name,
                target,
                "dev.ashlar.benchmarks.observability.app.OrderApplication",
                REQUESTS.get(0),
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--logging.structured.format.console=ecs",
                "--line-by-hand=" + lineByHand);
    }
}
