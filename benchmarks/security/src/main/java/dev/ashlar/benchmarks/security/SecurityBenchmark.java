package dev.ashlar.benchmarks.security;

import dev.ashlar.benchmarks.driver.Benchmark;
import dev.ashlar.benchmarks.driver.Scenario;
import dev.ashlar.benchmarks.driver.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the comparison and writes {@code results.md} into the folder that its one argument names. */
public final class SecurityBenchmark {

    private SecurityBenchmark() {}

    /** Starts both applications, warms them up and measures. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Issuer issuer = Issuer.create(target);
        Scenario authenticated = Scenario.of(
                "GET with a token, 200", "GET /orders/42", "", 200, "Authorization: Bearer " + issuer.token());
        Scenario unknown = Scenario.of("GET without one, 401", "GET /orders/42", "", 401);
        try (ServerProcess plain = start("plain", target, authenticated, issuer);
                ServerProcess starter = start("starter", target, authenticated, issuer)) {
            new Benchmark(plain, starter, "with the starter", List.of(authenticated, unknown)).run(target);
        }
    }

    private static ServerProcess start(String name, Path target, Scenario first, Issuer issuer)
            throws IOException, InterruptedException {
        return ServerProcess.start(
                name,
                target,
                "dev.ashlar.benchmarks.security.app.OrderApplication",
                first,
                "--spring.security.oauth2.resourceserver.jwt.public-key-location="
                        + issuer.publicKey().toUri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=" + Issuer.AUDIENCE,
                // More than the benchmark sends, and counted all the same.
                "--ashlar.security.rate-limits.address=100000000/min",
                "--ashlar.security.rate-limits.caller=100000000/min",
                // A line for each refused request would be measured instead.
                "--logging.level.dev.ashlar.errors.4xx=warn");
    }
}
