package dev.ashlar.observability.autoconfigure.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                "name=E'it\\'s secret' and x|name=E? and x",
                "name='it\\' and x='b'|name=? and x=?",
                "name='secret without an end|name=?",
                "do $x$secret without an end|do ?",
                "id=$1 and a=0xff and t1_0.c2=1e5|id=$? and a=? and t1_0.c2=?",
                "\"select \"\"it's\"\" from t where a='b'\"|\"select \"\"it's\"\" from t where a=?\"",
            })
    void hasQuestionMarksForValuesAndSingleSpaces(String sql, String told) {
        assertThat(SqlText.withoutValues(sql)).isEqualTo(told);
    }

    /** Where it is cut, a value may be in two. */
    @Test
    void isCutOnceItsValuesAreOut() {
        String sql = "select a from t where b='" + "secret ".repeat(1_000) + "' and c = d" + " or c = d".repeat(1_000);
        assertThat(SqlText.withoutValues(sql))
                .startsWith("select a from t where b=? and c = d or")
                .hasSize(2_000);
    }
}
