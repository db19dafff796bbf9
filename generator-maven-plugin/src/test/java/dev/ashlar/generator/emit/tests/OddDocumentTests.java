package dev.ashlar.generator.emit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Documents that say what seldom is said. */
class OddDocumentTests {

    private final GeneratedTests odd =
            GeneratedTests.of(Path.of("src/test/resources/dev/ashlar/generator/emit/tests/odd.yaml"));

    @Test
    void whatIsWrittenIsJava() {
        assertThat(odd.syntaxErrors()).isEmpty();
    }

    @Test
    void methodsThatSeldomHaveABodyCanSendOne() {
        assertThat(odd.method("NoteApiTests", "deleteNotesAnswersAsDeclaredOr501UntilWritten"))
                .contains("client.method(HttpMethod.DELETE)", ".body(\"[1]\")");
        assertThat(odd.method("NoteApiTests", "searchNotesAnswersAsDeclaredOr501UntilWritten"))
                .contains("client.method(HttpMethod.GET)", ".body(");
        assertThat(odd.method("NoteApiTests", "getNoteShowsTheRow")).contains("client.get()");
    }

    @Test
    void aBodyThatTheDocumentClosesRefusesOtherMembers() {
        assertThat(odd.method("NoteApiTests", "addNoteRefusesABodyWithAnUnknownMember"))
                .contains("\"{\\\"unknownMember\\\":1,\" + ", ".json().substring(1)")
                .contains(".isEqualTo(400)", ".hasPointers(\"/unknownMember\")");
        assertThat(odd.type("ProblemApiTests")).doesNotContain("UnknownMember");
    }

    @Test
    void aRowThatARequiredFilterNeedsIsKeptInAVariable() {
        assertThat(odd.method("NoteApiTests", "listNotesSortsByDue"))
                .containsSubsequence("NoteEntity note = noteRows.saved(", "noteRows.saved(", "note.getShelf()");
        assertThat(odd.method("NoteApiTests", "listNotesFiltersByMinPages"))
                .containsSubsequence("NoteEntity note = noteRows.saved(", "note.getShelf()");
        assertThat(odd.method("NoteApiTests", "listNotesGoesOnBehindThePageBefore"))
                .containsSubsequence("NoteEntity note = noteRows.saved(", "noteRows.saved(", "note.getShelf()");
    }

    @Test
    void aRowHasAValueThatARequiredFilterTakes() {
        assertThat(odd.method("NoteApiTests", "listNotesShowsStoredRows"))
                .contains("row.setMood(NoteMood.CALM)", "note.getMood()")
                .doesNotContain("SAD");
        assertThat(odd.method("NoteApiTests", "listNotesGoesOnBehindThePageBefore"))
                .containsSubsequence("row.setMood(", "row.setMood(");
    }

    @Test
    void aTextBlockEndsBehindAQuoteOfTheBody() {
        assertThat(odd.method("NoteApiTests", "setMottoAnswersAsDeclaredOr501UntilWritten"))
                .contains("with a \\\\\\\\ that", "\\\\\"Java\\\\\"\\\"\"\"\")");
    }

    @Test
    void namesOfAnyScriptAndOfSignsNameMethods() {
        assertThat(odd.method("NoteApiTests", "listNotesFiltersByПолка")).contains("note.getПолка()");
        assertThat(odd.method("NoteApiTests", "listNotesFiltersByValue")).contains("&@={value0}");
        assertThat(odd.method("ProblemApiTests", "getProblemAnswers404ForAnUnknownКлюч"))
                .contains(".isEqualTo(404)");
    }

    @Test
    void aRowIsNotCalledWhatTestsCallTheirProblems() {
        assertThat(odd.method("ProblemApiTests", "getProblemShowsTheRow")).contains("ProblemEntity problemRow = ");
        assertThat(odd.method("TagApiTests", "getTagAnswers304ToWhoHasItAlready"))
                .contains("TagEntity tagRow = ", "String tag = ");
    }
}
