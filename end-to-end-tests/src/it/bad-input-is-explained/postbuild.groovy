List<String> runs = new File(basedir, 'build.log').text.split(/BUILD FAILURE/) as List
int failures = runs.size() - 1
assert failures == 5

// Maven shows the goal's failure, and its own hints, after BUILD FAILURE: before it stands what the goal said.
Closure<List<String>> said = { String run ->
    run.substring(run.lastIndexOf('Scanning for projects')).readLines().findAll { it.startsWith('[ERROR]') }
}
[
        ~/\[ERROR\] .*nowhere\.yaml: .+\. .+\./,
        ~/\[ERROR\] .*syntax-error\.yaml:\[6,6\] This is not YAML: .+\. Correct the text here\./,
        ~/\[ERROR\] .*swagger\.yaml:\[1,1\] This is a Swagger 2\.0 document; .+\. Convert it to OpenAPI 3.+/,
        ~/\[ERROR\] 'com\.acme\.new' is not a Java package: 'new' is a Java keyword\. Give one such as .+\./,
        ~/\[ERROR\] .*full: This directory is not empty\. Name one .+/,
].eachWithIndex { pattern, run ->
    List<String> messages = said(runs[run])
    assert messages.size() == 1: "one clear message, but there are $messages"
    assert messages[0] ==~ pattern
}

runs.each { run ->
    boolean hasStackTrace = run =~ /(?m)^\s+at [\w.$]+\(/ || run.contains('Exception:')
    assert !hasStackTrace
}
(1..5).each {
    boolean isConcluded = runs[it].contains('Nothing was written: mend the problem shown above and run again.')
    assert isConcluded
}

// Nothing is written.
List<String> files = []
basedir.eachFileRecurse { files << basedir.toPath().relativize(it.toPath()).toString() }
assert files.sort() - '.mvn' == ['build.log', 'full', 'full/notes.txt', 'invoker.properties', 'postbuild.groovy',
                        'swagger.yaml', 'syntax-error.yaml', 'valid.yaml']
assert new File(basedir, 'full/notes.txt').text == 'Mine, and not to be touched.\n'
true
