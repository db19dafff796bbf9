#!/usr/bin/env bash
# Times what the goal generate adds to a Maven build in which nothing changed: unchanged.sh DOCUMENT
# ROUNDS (10) comes from the environment.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rounds=${ROUNDS:-10}
[ $# -eq 1 ] || { echo "usage: $0 DOCUMENT" >&2; exit 2; }
document=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
project=$here/target/project
times=$here/target/unchanged.txt

mkdir -p "$here/target"
rm -rf "$project" "$times"
(cd "$here/target" && mvn -q -o dev.ashlar:ashlar-generator-maven-plugin:0.1.0-SNAPSHOT:new \
    "-Dashlar.spec=$document" -Dashlar.basePackage=com.acme.app -Dashlar.directory=project)

build() { (cd "$project" && mvn -q -o generate-sources "$@"); }
timed() { # NAME ARGUMENT...
    local name=$1
    shift
    local before after
    before=$(date +%s%N)
    build "$@"
    after=$(date +%s%N)
    echo "$name $(((after - before) / 1000000))" >>"$times"
}

build
for ((round = 1; round <= rounds; round++)); do
    echo "round $round of $rounds" >&2
    timed skipped -Dashlar.skip
    timed unchanged
done

awk '
    { n[$1]++; v = $2; for (j = n[$1] - 1; j > 0 && t[$1, j] > v; j--) t[$1, j + 1] = t[$1, j]; t[$1, j + 1] = v }
    function median(s) { return n[s] % 2 ? t[s, (n[s] + 1) / 2] : (t[s, n[s] / 2] + t[s, n[s] / 2 + 1]) / 2 }
    function show(s) { printf "%s: %d ms (%d-%d)\n", s, median(s), t[s, 1], t[s, n[s]] }
    END { show("skipped"); show("unchanged"); printf "added: %d ms by medians, %d ms by the fastest runs\n",
        median("unchanged") - median("skipped"), t["unchanged", 1] - t["skipped", 1] }
' "$times"
