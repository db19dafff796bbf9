#!/usr/bin/env bash
# Measures one application with the security starter and with plain Spring Security. PAIRS (20), REQUESTS (10000), CONNECTIONS (4)
# and WARMUP (6) come from the environment. The README says how to read the figures.
exec "$(dirname "${BASH_SOURCE[0]}")/../driver/run.sh" security dev.ashlar.benchmarks.security.SecurityBenchmark
