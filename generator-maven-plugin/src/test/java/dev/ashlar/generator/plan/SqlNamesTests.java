package dev.ashlar.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlNamesTests {

    @ParameterizedTest
    @CsvSource({
        "Pet,pets",
        "PetType,pet_types",
        "Category,categories",
        "Specialty,specialties",
        "Box,boxes",
        "Address,addresses",
        "Status,status",
        "News,news",
        "Order,orders",
        "User,users",
        "Key,keys"
    })
    void tablesAreInThePlural(String resource, String expected) {
        assertThat(SqlNames.table(resource)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"firstName,first_name", "order,order_value", "xmin,xmin_value", "2fa,_2fa", "e-mail,e_mail"})
    void columnsAreInSnakeCaseAndNeverReserved(String property, String expected) {
        assertThat(SqlNames.column(property)).isEqualTo(expected);
    }

    @Test
    void namesWithoutLatinLettersStayApart() {
        assertThat(SqlNames.column("имя")).startsWith("value_").isNotEqualTo(SqlNames.column("город"));
    }

    @Test
    void longNamesAreCutButStayApart() {
        String column = "c".repeat(60);

        assertThat(SqlNames.constraint("uq", "pets", column))
                .hasSizeLessThanOrEqualTo(63)
                .isNotEqualTo(SqlNames.constraint("uq", "pets", column + "d"));
    }
}
