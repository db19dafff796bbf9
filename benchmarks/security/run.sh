#!/usr/bin/env bash
# Measures one application with the security starter and with plain Spring Security. PAIRS (20), REQUESTS (10000), CONNECTIONS (4) and WARMUP (6) come from
# the environment. The README says how to read the figures.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# shellcheck disable=SC2086 # several options
mvn -q ${MAVEN_OPTIONS:-} -f "$here/../../pom.xml" -Pbenchmarks -Dserve -pl benchmarks/security -am process-classes
java -cp "$here/target/classes:$(cat "$here/target/benchmark.classpath")" \
    "-Dpairs=${PAIRS:-20}" "-Drequests=${REQUESTS:-10000}" "-Dconnections=${CONNECTIONS:-4}" "-Dwarmup=${WARMUP:-6}" \
    dev.ashlar.benchmarks.security.SecurityBenchmark "$here/target"
cat "$here/target/results.md"
