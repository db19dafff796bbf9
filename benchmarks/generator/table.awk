# Makes the table of a benchmark of sizes.tsv and runs.tsv: medians, the least and the most in brackets, ratios to the peer.
BEGIN { FS = "\t" }

NR == FNR { files[$1, $2] = $3; lines[$1, $2] = $4; next }

{
    if (!($1 in seen)) { seen[$1] = 1; documents[++count] = $1 }
    n = ++runs[$1, $2]
    wall[$1, $2, n] = $3; cpu[$1, $2, n] = $4; memory[$1, $2, n] = $5
}

function sorted(values, document, subject, into,    i, j, n, v) {
    n = runs[document, subject]
    for (i = 1; i <= n; i++) {
        v = values[document, subject, i]
        for (j = i - 1; j > 0 && into[j] > v; j--) into[j + 1] = into[j]
        into[j + 1] = v
    }
    return n
}

function median(values, document, subject,    s, n) {
    delete s
    n = sorted(values, document, subject, s)
    return n % 2 ? s[(n + 1) / 2] : (s[n / 2] + s[n / 2 + 1]) / 2
}

function spread(values, document, subject,    s, n) {
    delete s
    n = sorted(values, document, subject, s)
    return sprintf("%.1f (%.1f–%.1f)", median(values, document, subject), s[1], s[n])
}

function ratio(values, document, subject) {
    return sprintf("%.2f", median(values, document, subject) / median(values, document, "peer"))
}

function row(document, subject, title) {
    printf "| %s | %s | %s | %s | %s | %s | %d | %s | %s |\n", document, title,
        spread(wall, document, subject), ratio(wall, document, subject),
        spread(cpu, document, subject), ratio(cpu, document, subject),
        median(memory, document, subject) / 1024, files[document, subject], lines[document, subject]
}

END {
    print "| document | run | wall s | ratio | processor s | ratio | peak MiB | files | lines |"
    print "|---|---|---|---|---|---|---|---|---|"
    for (i = 1; i <= count; i++) {
        row(documents[i], "ashlar", "Ashlar, all")
        row(documents[i], "unchanged", "Ashlar, unchanged")
        row(documents[i], "peer", "peer")
    }
}
