package dev.ashlar.benchmarks.security;

import dev.ashlar.benchmarks.driver.Benchmark;
import dev.ashlar.benchmarks.driver.OrderTable;
import dev.ashlar.benchmarks.driver.Scenario;
import dev.ashlar.benchmarks.driver.ServerProcess;
import dev.ashlar.test.postgres.FreshDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the comparison and writes {@code results.md} into the folder that its one argument names. {@code -Dremembered=0} makes the
 * starter verify each signature anew, as where each request brings another token.
 */
public final class SecurityBenchmark {

    private SecurityBenchmark() {}

    /** Starts both applications, warms them up and measures. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Issuer issuer = Issuer.create(target);
        String token = "Authorization: Bearer " + issuer.token();
        Scenario stored = Scenario.of("GET of a row with a token, 200", "GET /stored-orders/42", "", 200, token);
        Scenario constant = Scenario.of("GET with a token, 200", "GET /orders/42", "", 200, token);
        Scenario unknown = Scenario.of("GET without one, 401", "GET /orders/42", "", 401);
        try (FreshDatabase database = OrderTable.created();
                ServerProcess plain = start("plain", target, constant, issuer, database);
                ServerProcess starter = start("starter", target, constant, issuer, database)) {
            new Benchmark(plain, "plain", starter, "with the starter", List.of(stored, constant, unknown)).run(target);
        }
    }

    private static ServerProcess start(String name, Path target, Scenario first, Issuer issuer, FreshDatabase database)
            throws IOException, InterruptedException {
        return ServerProcess.start(
                name,
                target,
                "dev.ashlar.benchmarks.security.app.OrderApplication",
                first,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + issuer.publicKey().toUri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=" + Issuer.AUDIENCE,
                "--ashlar.security.bearer.remembered-signatures=" + Integer.getInteger("remembered", 2000),
                // More than the benchmark sends, and counted all the same.
                "--ashlar.security.rate-limits.address=100000000/min",
                "--ashlar.security.rate-limits.caller=100000000/min",
                // A line for each refused request would be measured instead.
                "--logging.level.dev.ashlar.errors.4xx=warn");
    }
}
