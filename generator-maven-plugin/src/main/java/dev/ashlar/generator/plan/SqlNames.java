package dev.ashlar.generator.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * PostgreSQL names for names of the document: snake case, never quoted, never longer than PostgreSQL keeps.
 *
 * <p>Reserved words are those that the PostgreSQL 18 manual, appendix C, lists as reserved.
 */
final class SqlNames {

    private static final int MAXIMUM_LENGTH = 63;

    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both "
                            + "case cast char character check coalesce collate collation column concurrently constraint "
                            + "create cross current_catalog current_date current_role current_schema current_time "
                            + "current_timestamp current_user dec decimal default deferrable desc distinct do else end "
                            + "except exists extract false fetch float for foreign freeze from full grant greatest group "
                            + "grouping having ilike in initially inner inout int integer intersect interval into is "
                            + "isnull join json_array json_object lateral leading least left like limit localtime "
                            + "localtimestamp national natural nchar none normalize not notnull null nullif numeric "
                            + "offset on only or order out outer overlaps overlay placing position precision primary "
                            + "real references returning right row row_version select session_user setof similar "
                            + "smallint some substring symmetric system_user table tablesample then time timestamp to "
                            + "trailing treat trim true union unique user using values varchar variadic verbose when "
                            + "where window with xmin xmax ctid oid tableoid cmin cmax")
                    .split(" "));

    private SqlNames() {}

    /** Such as {@code pet_type}. */
    static String column(String name) {
        String snake = snake(Words.of(name));
        return shortened(RESERVED.contains(snake) ? snake + "_value" : snake);
    }

    /** Such as {@code pet_types}. */
    static String table(String resource) {
        List<String> words = new ArrayList<>(Words.of(resource));
        if (words.isEmpty()) {
            return "things";
        }
        int last = words.size() - 1;
        words.set(last, plural(Words.lower(words.get(last))));
        return column(snake(words));
    }

    /** Such as {@code uq_pet_types__name}. */
    static String constraint(String prefix, String table, String column) {
        return shortened(prefix + "_" + table + "__" + column);
    }

    private static String plural(String word) {
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        if (word.matches(".*(s|x|z|ch|sh)") && !word.matches(".*[^s]s")) {
            return word + "es";
        }
        return word.endsWith("s") ? word : word + "s";
    }

    private static String snake(List<String> words) {
        String joined = words.stream()
                .map(word -> Words.lower(word).replaceAll("[^a-z0-9]", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("_"));
        if (joined.isEmpty()) {
            return "value_" + hash(String.join("_", words));
        }
        return Character.isDigit(joined.charAt(0)) ? "_" + joined : joined;
    }

    private static String shortened(String name) {
        if (name.length() <= MAXIMUM_LENGTH) {
            return name;
        }
        String hash = hash(name);
        return name.substring(0, MAXIMUM_LENGTH - hash.length() - 1) + "_" + hash;
    }

    private static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
