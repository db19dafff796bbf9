#!/usr/bin/env bash
# Measures one application with and without the starters. PAIRS (20), REQUESTS (10000), CONNECTIONS (4) and WARMUP (6) come from
# the environment. The README says how to read the figures.
exec "$(dirname "${BASH_SOURCE[0]}")/../driver/run.sh" starters dev.ashlar.benchmarks.starters.StartersBenchmark
