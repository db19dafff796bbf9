package dev.ashlar.benchmarks.starters;

import dev.ashlar.benchmarks.driver.Benchmark;
import dev.ashlar.benchmarks.driver.OrderTable;
import dev.ashlar.benchmarks.driver.ServerProcess;
import dev.ashlar.test.postgres.FreshDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** Runs the comparison and writes {@code results.md} into the folder that its one argument names. */
public final class StartersBenchmark {

    private StartersBenchmark() {}

    /** Starts both applications, warms them up and measures. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        try (FreshDatabase one = OrderTable.created();
                FreshDatabase other = OrderTable.created();
                ServerProcess plain = start("plain", target, one);
                ServerProcess starters = start("starters", target, other)) {
            new Benchmark(plain, "plain", starters, "with the starters", Requests.ALL).run(target);
        }
    }

    private static ServerProcess start(String name, Path target, FreshDatabase database)
            throws IOException, InterruptedException {
        return ServerProcess.start(
                name,
                target,
                "dev.ashlar.benchmarks.starters.app.OrderApplication",
                Requests.ALL.get(0),
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }
}
