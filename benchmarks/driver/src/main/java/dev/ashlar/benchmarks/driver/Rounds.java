package dev.ashlar.benchmarks.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rounds of one scenario: each of the application that is judged beside one of the plain one, right after each other, so
 * that both had the same machine.
 */
final class Rounds {

    private final List<Sample> plain = new ArrayList<>();
    private final List<Sample> judged = new ArrayList<>();
    private final List<Sample> ratios = new ArrayList<>();

    void add(Sample without, Sample with) {
        plain.add(without);
        judged.add(with);
        ratios.add(with.dividedBy(without));
    }

    String toMarkdown(Scenario scenario, String measure, String subject) {
        return row(scenario, measure, plain) + row(scenario, subject, judged) + ratios(scenario);
    }

    private static String row(Scenario scenario, String subject, List<Sample> samples) {
        return "| %s | %s | %.0f | %.0f | %.0f | %.1f | %.1f |\n"
                .formatted(
                        scenario.title(),
                        subject,
                        quantile(samples, Sample::throughput, 0.5),
                        quantile(samples, Sample::median, 0.5),
                        quantile(samples, Sample::p99, 0.5),
                        quantile(samples, Sample::processor, 0.5),
                        quantile(samples, Sample::allocated, 0.5));
    }

    private String ratios(Scenario scenario) {
        return "| %s | ratio | %s | %s | %s | %s | %s |\n"
                .formatted(
                        scenario.title(),
                        spread(Sample::throughput),
                        spread(Sample::median),
                        spread(Sample::p99),
                        spread(Sample::processor),
                        spread(Sample::allocated));
    }

    /** The median of the pairs' ratios, and the middle half of them. */
    private String spread(ToDoubleFunction<Sample> figure) {
        return "**%.2f** (%.2f–%.2f)"
                .formatted(
                        quantile(ratios, figure, 0.5), quantile(ratios, figure, 0.25), quantile(ratios, figure, 0.75));
    }

    private static double quantile(List<Sample> samples, ToDoubleFunction<Sample> figure, double share) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }
}
