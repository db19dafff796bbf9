import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
['listPets', 'addToy', 'sellOut', '1 custom operation to write', 'target/ashlar/index.html'].each {
    boolean isSaid = log.contains(it)
    assert isSaid: it
}

String page = new File(basedir, 'target/ashlar/index.html').text
boolean hasDiagram = page.contains('<svg') && page.contains('sellOut')
boolean fetches = page =~ /(?i)(src|href)\s*=\s*["']?https?:/
assert hasDiagram && !fetches

def blueprint = new JsonSlurper().parse(new File(basedir, 'target/ashlar/blueprint.json'))
assert blueprint.resources*.name.sort() == ['Pet', 'Toy']
assert blueprint.operations*.id.sort() == ['addPet', 'addToy', 'listPets', 'listToys', 'sellOut']
true
