package dev.ashlar.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * The comparison of two applications that are up. The system properties {@code pairs}, {@code requests}, {@code connections} and
 * {@code warmup} say how long it takes.
 *
 * @param plain what it is measured by
 * @param measure how that is called in the table of figures
 * @param judged what is measured
 * @param subject how that is called there
 * @param scenarios the requests
 */
public record Benchmark(
        ServerProcess plain, String measure, ServerProcess judged, String subject, List<Scenario> scenarios) {

    private static final System.Logger LOGGER = System.getLogger(Benchmark.class.getName());

    private static final String HEAD = """
            | request | application | responses/s | p50 µs | p99 µs | processor µs/request | allocated KiB/request |
            |---|---|---|---|---|---|---|
            """;

    /** Warms both up, measures and adds a table to {@code results.md}. */
    public void run(Path target) throws IOException, InterruptedException, ExecutionException {
        Load load = new Load(Integer.getInteger("connections", 4), Integer.getInteger("requests", 10_000));
        rounds(load, Integer.getInteger("warmup", 6));
        Files.writeString(
                target.resolve("results.md"),
                HEAD + rounds(load, Integer.getInteger("pairs", 20)) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private String rounds(Load load, int pairs) throws IOException, InterruptedException, ExecutionException {
        Map<Scenario, Rounds> rounds = new LinkedHashMap<>();
        for (int pair = 1; pair <= pairs; pair++) {
            LOGGER.log(System.Logger.Level.INFO, "pair {0} of {1}", pair, pairs);
            for (Scenario scenario : scenarios) {
                // Who comes first changes from pair to pair.
                Sample early = pair % 2 == 0 ? load.run(judged, scenario) : null;
                Sample without = load.run(plain, scenario);
                Sample with = early != null ? early : load.run(judged, scenario);
                rounds.computeIfAbsent(scenario, unseen -> new Rounds()).add(without, with);
            }
        }
        StringBuilder table = new StringBuilder();
        rounds.forEach((scenario, measured) -> table.append(measured.toMarkdown(scenario, measure, subject)));
        return table.toString();
    }
}
