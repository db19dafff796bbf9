String log = new File(basedir, 'build.log').text
boolean isParallel = log.contains('MultiThreadedBuilder')
boolean isWarned = log.contains('thread-safe') || log.contains('threadSafe')
assert isParallel && !isWarned

[cats: 'Cat', dogs: 'Dog'].each { module, type ->
    File sources = new File(basedir, "$module/target/generated-sources/ashlar/com/acme/$module")
    assert new File(sources, "api/${type}.java").file
    assert !new File(sources, "api/${type == 'Cat' ? 'Dog' : 'Cat'}.java").exists()
    assert new File(basedir, "$module/target/generated-resources/ashlar/openapi.yaml").text ==
            new File(basedir, "$module/src/main/openapi/openapi.yaml").text
}
true
