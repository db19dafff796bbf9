package dev.ashlar.benchmarks.driver;

import java.util.Arrays;

/**
 * What one round gave.
 *
 * @param throughput responses a second
 * @param median the median of the response times, in microseconds
 * @param p99 the response time that one in a hundred exceeds, in microseconds
 * @param processor the server's processor time for a request, in microseconds
 * @param allocated what the server allocates for a request, in KiB
 */
record Sample(double throughput, double median, double p99, double processor, double allocated) {

    static Sample of(long[] nanos, long wallNanos, long processorNanos, long allocatedBytes) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Sample(
                sorted.length * 1e9 / wallNanos,
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length * 99 / 100] / 1e3,
                processorNanos / 1e3 / sorted.length,
                allocatedBytes / 1024.0 / sorted.length);
    }

    /** These figures in parts of another round's. */
    Sample dividedBy(Sample other) {
        return new Sample(
                throughput / other.throughput,
                median / other.median,
                p99 / other.p99,
                processor / other.processor,
                allocated / other.allocated);
    }
}
