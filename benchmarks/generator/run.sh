#!/usr/bin/env bash
# Times Ashlar's generate beside OpenAPI Generator's spring generator: run.sh DOCUMENT...
# ROUNDS (5) and HEAP (2g) come from the environment. The README says how to read the figures.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rounds=${ROUNDS:-5}
heap=${HEAP:-2g}
target=$here/target
runs=$target/runs.tsv
[ $# -gt 0 ] || { echo "usage: $0 DOCUMENT..." >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "/usr/bin/time is missing: it measures processor time and memory" >&2; exit 2; }

mvn -q -f "$here/pom.xml" process-classes
class_path=$target/classes:$(cat "$target/ashlar.classpath")

# timed DOCUMENT SUBJECT COMMAND...: one line of wall seconds, processor seconds, peak KiB
timed() {
    local document=$1 subject=$2
    shift 2
    if ! /usr/bin/time -o "$target/time" -f '%e %U %S %M' "$@" >"$target/last.log" 2>&1; then
        tail -n 20 "$target/last.log" >&2
        echo "$subject failed on $document" >&2
        exit 1
    fi
    awk -v OFS='\t' -v d="$document" -v s="$subject" '{ print d, s, $1, $2 + $3, $4 }' "$target/time" >>"$runs"
}

ashlar() { # DOCUMENT SUBJECT EXPECTED-OUTCOME
    timed "$(basename "$1")" "$2" java "-Xmx$heap" -cp "$class_path" \
        dev.ashlar.benchmarks.generator.GenerateOnce "$1" "$target/ashlar/$(basename "$1")" "$3"
}

peer() { # DOCUMENT
    timed "$(basename "$1")" peer java "-Xmx$heap" -DmaxYamlCodePoints=99999999 -jar "$target/peer.jar" generate \
        -i "$1" -o "$target/peer/$(basename "$1")" -g spring --skip-validate-spec \
        --additional-properties=useSpringBoot4=true,useJackson3=true,hideGenerationTimestamp=true
}

: >"$runs"
for ((round = 1; round <= rounds; round++)); do
    for document in "$@"; do
        echo "round $round of $rounds: $(basename "$document")" >&2
        rm -rf "$target/ashlar/$(basename "$document")" "$target/peer/$(basename "$document")"
        # Who comes first changes from round to round.
        if ((round % 2 == 0)); then peer "$document"; fi
        ashlar "$document" ashlar Generated
        ashlar "$document" unchanged Unchanged
        if ((round % 2 == 1)); then peer "$document"; fi
    done
done

size() { # FOLDER: files and lines
    find "$1" -type f -exec cat {} + | wc -l | xargs echo "$(find "$1" -type f | wc -l)"
}
for document in "$@"; do
    for subject in ashlar peer; do
        echo "$(basename "$document") $subject $(size "$target/$subject/$(basename "$document")")"
    done
done | tr ' ' '\t' >"$target/sizes.tsv"

awk -f "$here/table.awk" "$target/sizes.tsv" "$runs" | tee "$target/results.md"
