#!/usr/bin/env bash
# Measures one application with and without the observability starter. PAIRS (20), REQUESTS (10000), CONNECTIONS (4)
# and WARMUP (6) come from the environment. The README says how to read the figures.
exec "$(dirname "${BASH_SOURCE[0]}")/../driver/run.sh" observability dev.ashlar.benchmarks.observability.ObservabilityBenchmark
