package dev.ashlar.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTests {

    @ParameterizedTest
    @CsvSource({
        "PetType,PetType",
        "pet_type,PetType",
        "pet-type,PetType",
        "petType,PetType",
        "HTTPError,HTTPError",
        "2fa,_2fa",
        "!!,Unnamed",
        "получить,Получить",
        "record,Record"
    })
    void typesAreInCamelCaseWhateverTheSpelling(String name, String expected) {
        assertThat(JavaNames.type(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "first_name,firstName",
        "ID,id",
        "URLPath,urlPath",
        "class,classValue",
        "default,defaultValue",
        "hashCode,hashCodeValue",
        "getClass,getClassValue",
        "2fa,_2fa",
        "$,unnamed"
    })
    void membersAreLegalJava(String name, String expected) {
        assertThat(JavaNames.member(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "inStock,IN_STOCK",
        "-1,MINUS_1",
        "+1,PLUS_1",
        "1,_1",
        "a/b,A_B",
        "'',EMPTY",
        "<=,LESS_THAN_SIGN_EQUALS_SIGN",
        "*,ASTERISK",
        "½-½,SYMBOLS"
    })
    void constantsAreInUpperCase(String value, String expected) {
        assertThat(JavaNames.constant(value)).isEqualTo(expected);
    }

    @Test
    void packageSegmentsAreLowerCaseAndNoKeywords() {
        assertThat(JavaNames.packageSegment("PetType")).isEqualTo("pettype");
        assertThat(JavaNames.packageSegment("Package")).isEqualTo("packages");
        assertThat(JavaNames.packageSegment("Class")).isEqualTo("classes");
        assertThat(JavaNames.packageSegment("Switch")).isEqualTo("switches");
        assertThat(JavaNames.packageSegment("Try")).isEqualTo("tries");
    }

    @Test
    void theFirstToAskGetsItsWish() {
        NameScope scope = NameScope.ofFiles();

        assertThat(scope.unique("Pet")).isEqualTo("Pet");
        assertThat(scope.unique("PET")).isEqualTo("PET2");
        assertThat(scope.unique("Pet")).isEqualTo("Pet3");
    }

    @Test
    void membersMayDifferInCaseAlone() {
        NameScope scope = NameScope.ofMembers().reserve(List.of("id"));

        assertThat(scope.unique("isGlobal")).isEqualTo("isGlobal");
        assertThat(scope.unique("IsGlobal")).isEqualTo("IsGlobal");
        assertThat(scope.unique("id")).isEqualTo("id2");
    }
}
