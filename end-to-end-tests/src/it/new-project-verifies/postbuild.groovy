import java.time.OffsetDateTime

File project = new File(basedir, 'petclinic')
String log = new File(basedir, 'build.log').text
List<String> runs = log.split(/BUILD SUCCESS/) as List

int successes = runs.size() - 1
assert successes == 3

// new: what it made, and what to do next.
boolean saysWhatIsNext = runs[0].contains('Next:')
assert saysWhatIsNext
['pom.xml', 'README.md', 'Dockerfile', 'compose.yaml', '.env.example', '.gitignore', 'docs/API.md',
 'src/main/openapi/openapi.yml', 'src/main/resources/application.yml'].each {
    assert new File(project, it).file: "$it is part of a new project"
}
def own = ['.mvn', 'build.log', 'invoker.properties', 'prebuild.groovy', 'postbuild.groovy', 'selector.groovy']
assert basedir.list().toList() - own == ['petclinic']: 'nothing else is written'

// verify: the generated tests were run, and the coverage of the generated code was judged.
boolean isCovered = runs[1].contains('All coverage checks have been met')
assert isCovered
def suites = new File(project, 'target/surefire-reports').listFiles().findAll { it.name.endsWith('.xml') }
assert suites.size() > 3: 'a suite per resource'
int tests = suites.sum { it.text.count('<testcase ') }
assert tests > 35: 'a test per operation, at least'
assert new File(project, 'target/petclinic.jar').file

// generate once more: silent, and no file touched since the build before had ended.
String third = runs[2].substring(runs[2].lastIndexOf('Scanning for projects'))
List<String> said = third.substring(third.indexOf(':generate (default)')).readLines().drop(1)
        .takeWhile { !it.contains('----') }.findAll { !it.endsWith('[INFO] ') && it != '[INFO]' }
assert said.size() <= 1: "an unchanged run is quiet, but it said $said"

def ends = (log =~ /Finished at: (\S+)/).collect { OffsetDateTime.parse(it[1]).toInstant().toEpochMilli() }
List<File> touched = []
new File(project, 'target').eachDirMatch(~/generated-.*|ashlar/) { folder ->
    folder.eachFileRecurse(groovy.io.FileType.FILES) {
        if (it.lastModified() > ends[1] + 999) {
            touched << it
        }
    }
}
assert touched.isEmpty()
true
