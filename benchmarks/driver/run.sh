#!/usr/bin/env bash
# Builds and runs a benchmark: driver/run.sh FOLDER CLASS. PAIRS (20), REQUESTS (10000), CONNECTIONS (4) and WARMUP (6) come from the
# environment, as may OPTIONS of the benchmark's own (-Dname=value).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/benchmarks/$1/target

# shellcheck disable=SC2086 # several options
mvn -q ${MAVEN_OPTIONS:-} -f "$root/pom.xml" -Pbenchmarks -Dserve -pl "benchmarks/$1" -am process-classes
rm -f "$target/results.md"
# shellcheck disable=SC2086
java ${OPTIONS:-} -cp "$target/classes:$(cat "$target/benchmark.classpath")" \
    "-Dpairs=${PAIRS:-20}" "-Drequests=${REQUESTS:-10000}" "-Dconnections=${CONNECTIONS:-4}" "-Dwarmup=${WARMUP:-6}" "$2" "$target"
cat "$target/results.md"
