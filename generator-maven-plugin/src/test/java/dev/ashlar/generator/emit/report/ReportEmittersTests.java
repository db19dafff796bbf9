package dev.ashlar.generator.emit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.plan.Plan;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportEmittersTests {

    @Test
    void writesAPageAFactsFileAndAText() {
        assertThat(files(SamplePlans.clinic()))
                .allSatisfy(file -> assertThat(file.root()).isEqualTo(FileRoot.REPORT))
                .extracting(GeneratedFile::path)
                .containsExactly("index.html", "blueprint.json", "explain.txt", "summary.txt");
    }

    @Test
    void writesTheSameBytesTwice() {
        assertThat(files(SamplePlans.clinic())).isEqualTo(files(SamplePlans.clinic()));
    }

    @Test
    void pageNeedsNothingButItself() {
        assertThat(content("index.html"))
                .doesNotContain("src=", "url(", "@import", "<link", "http://localhost")
                .containsOnlyOnce("http://");
    }

    @Test
    void pageEscapesWhatTheDocumentSays() {
        assertThat(content("index.html"))
                .contains("<h1>Clinic &lt;&amp;&gt; &quot;Pets&quot;</h1>")
                .contains("A doubt about &lt;report&gt;", "Because &lt;it&gt; is", "&lt;b&gt;c&lt;/b&gt;")
                .doesNotContain("<b>c</b>", "<report>", "<it>");
    }

    @Test
    void pageTellsTheRuleAndTheMethodOfEveryOperation() {
        assertThat(content("index.html"))
                .contains("(rule <code>rule-patch</code>)")
                .contains("<code>com.acme.clinic.pet.PetService</code><br><code>public Pet getPet(Long petId)</code>")
                .contains("<code>/owners<wbr>/{ownerId}<wbr>/pets<wbr></code>")
                .contains("<pre>public Pet makeReport()</pre>")
                .contains("you have this class")
                .contains("<dd>bearer (pets:write)</dd>");
    }

    @Test
    void pageTellsWhereRelationsAreStored() {
        assertThat(content("index.html"))
                .contains("<td>many Pet</td><td>pets, as an object</td><td><code>pets.owner_id</code></td>")
                .contains(
                        "<td>many Specialty</td><td>specialties, as an object</td><td><code>table vet_specialties</code></td>")
                .contains("<td>one or none PetType</td><td>type, as an object</td><td><code>pets.type_id</code></td>");
    }

    @Test
    void pageDrawsEveryTable() throws Exception {
        String page = content("index.html");
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
        var drawing =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(drawing.getElementsByTagName("rect").getLength()).isEqualTo(5);
        assertThat(drawing.getElementsByTagName("title").getLength()).isEqualTo(4);
    }

    @Test
    void factsAreReadableByTools() throws IOException {
        JsonNode facts = new ObjectMapper().readTree(content("blueprint.json"));
        assertThat(facts.fieldNames())
                .toIterable()
                .containsExactly("source", "counts", "operations", "resources", "pending", "findings");
        assertThat(facts.at("/counts/generated").asInt()).isEqualTo(6);
        assertThat(facts.at("/counts/pending").asInt()).isEqualTo(2);
        assertThat(facts.at("/operations/0/why/rule").asText()).isEqualTo("rule-list");
        assertThat(facts.at("/operations/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "method",
                        "path",
                        "title",
                        "understoodAs",
                        "why",
                        "behaviour",
                        "conventions",
                        "statuses",
                        "code",
                        "origin");
        assertThat(facts.at("/resources/1/relations/0/storedAs").asText()).isEqualTo("pets.owner_id");
        assertThat(facts.at("/pending/0/owned").asBoolean()).isTrue();
    }

    @Test
    void textFitsTheConsole() {
        assertThat(content("explain.txt").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(ConsoleEmitter.WIDTH))
                .contains(
                        "  list     rule-list     GET     /owners/{ownerId}/pets  listPets",
                        "  GET /report in com.acme.clinic.reports.ReportsService",
                        "    public Pet makeReport()",
                        "  A doubt about <report>");
    }

    @Test
    void theConsoleGetsAllOfASmallDocument() {
        assertThat(content("summary.txt")).isEqualTo(content("explain.txt"));
    }

    @Test
    void managesWithADocumentThatHasNothing() {
        assertThat(files(SamplePlans.empty()))
                .hasSize(4)
                .allSatisfy(file ->
                        assertThat(file.content()).contains("Empty").doesNotContain("<svg", "Waiting for code"));
    }

    private static List<GeneratedFile> files(Plan plan) {
        return ReportEmitters.all().stream()
                .flatMap(emitter -> emitter.emit(plan))
                .toList();
    }

    private static String content(String path) {
        return files(SamplePlans.clinic()).stream()
                .filter(file -> file.path().equals(path))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }
}
