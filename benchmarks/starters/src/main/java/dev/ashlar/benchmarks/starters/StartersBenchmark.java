package dev.ashlar.benchmarks.starters;

import dev.ashlar.test.postgres.FreshDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Runs the comparison and writes {@code results.md} into the folder that its one argument names. */
public final class StartersBenchmark {

    private static final System.Logger LOGGER = System.getLogger(StartersBenchmark.class.getName());

    private static final String HEAD = """
            | request | application | responses/s | p50 µs | p99 µs | processor µs/request |
            |---|---|---|---|---|---|
            """;

    private final ServerProcess plain;
    private final ServerProcess starters;
    private final Load load;

    private StartersBenchmark(ServerProcess plain, ServerProcess starters, Load load) {
        this.plain = plain;
        this.starters = starters;
        this.load = load;
    }

    /** Starts both applications, warms them up and measures. */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Load load = new Load(Integer.getInteger("connections", 4), Integer.getInteger("requests", 10_000));
        try (FreshDatabase one = OrderTable.created();
                FreshDatabase other = OrderTable.created();
                ServerProcess plain = ServerProcess.start("plain", target, one);
                ServerProcess starters = ServerProcess.start("starters", target, other)) {
            StartersBenchmark benchmark = new StartersBenchmark(plain, starters, load);
            benchmark.rounds(Integer.getInteger("warmup", 6));
            Files.writeString(target.resolve("results.md"), HEAD + benchmark.rounds(Integer.getInteger("pairs", 20)));
        }
    }

    private String rounds(int pairs) throws InterruptedException, ExecutionException {
        Map<Scenario, Rounds> rounds = new EnumMap<>(Scenario.class);
        for (int pair = 1; pair <= pairs; pair++) {
            LOGGER.log(System.Logger.Level.INFO, "pair {0} of {1}", pair, pairs);
            for (Scenario scenario : Scenario.values()) {
                // Who comes first changes from pair to pair.
                Sample early = pair % 2 == 0 ? load.run(starters, scenario) : null;
                Sample without = load.run(plain, scenario);
                Sample with = early != null ? early : load.run(starters, scenario);
                rounds.computeIfAbsent(scenario, unseen -> new Rounds()).add(without, with);
            }
        }
        StringBuilder table = new StringBuilder();
        rounds.forEach((scenario, measured) -> table.append(measured.toMarkdown(scenario)));
        return table.toString();
    }
}
