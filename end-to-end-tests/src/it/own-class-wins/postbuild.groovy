String log = new File(basedir, 'build.log').text
boolean first = log =~ /[1-9]\d* files written, 0 unchanged, 0 deleted, 1 type owned by you/
boolean second = log =~ /[1-9]\d* unchanged, [1-9]\d* deleted, 1 type owned by you/
assert first && second

File sources = new File(basedir, 'target/generated-sources/ashlar/com/acme/pets')
assert new File(sources, 'pet/PetServiceBase.java').file
assert !new File(sources, 'pet/PetService.java').exists(): "the user's PetService wins"
assert new File(basedir, 'target/classes/com/acme/pets/pet/PetService.class').file

// Toys are gone, with their folder and everything of theirs.
assert !new File(sources, 'toy').exists()
List<String> left = []
new File(basedir, 'target/generated-sources').eachFileRecurse { left << it.name }
assert left.findAll { it.contains('Toy') }.isEmpty()

// Nothing is written outside target.
List<String> files = []
basedir.eachFileRecurse(groovy.io.FileType.FILES) { files << basedir.toPath().relativize(it.toPath()).toString() }
assert files.findAll { !it.startsWith('target') }.sort() == [
        'build.log', 'invoker.properties', 'pom.xml', 'postbuild.groovy',
        'src/main/java/com/acme/pets/pet/PetService.java',
        'src/main/openapi/next/openapi.yaml', 'src/main/openapi/openapi.yaml']
true
