package dev.ashlar.observability.autoconfigure.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "select o1_0.id from orders o1_0 where o1_0.id=?|select o1_0.id from orders o1_0 where o1_0.id=?",
                "select 1|select ?",
                "where id=7|where id=?",
                "42|?",
                "limit 10 offset 20.5|limit ? offset ?",
                "name='O''Neil' and x|name=? and x",
                "select $$secret$$ as s|select ? as s",
                "select  a|select a",
                "\"select\n\ta\"|select a",
                "\" select a \"|select a",
            })
    void hasQuestionMarksForValuesAndSingleSpaces(String sql, String told) {
        assertThat(SqlText.withoutValues(sql)).isEqualTo(told);
    }
}
