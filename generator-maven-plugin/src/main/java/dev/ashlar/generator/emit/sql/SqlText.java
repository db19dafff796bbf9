package dev.ashlar.generator.emit.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Small pieces of SQL. */
final class SqlText {

    /** The longest name that PostgreSQL keeps. */
    private static final int LONGEST_NAME = 63;

    private SqlText() {}

    static String primaryKey(String table, List<String> columns) {
        return "CONSTRAINT " + shortened("pk_" + table) + " PRIMARY KEY (" + String.join(", ", columns) + ")";
    }

    static String constraint(String prefix, String table, String column) {
        return shortened(prefix + "_" + table + "__" + column);
    }

    /** A string literal, on one line, safe whatever the server takes a backslash for. */
    static String literal(String text) {
        String quoted = "'" + line(text).replace("'", "''") + "'";
        return quoted.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }

    /** The text without line ends and control characters. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        String hash = Long.toHexString(crc.getValue());
        return name.substring(0, LONGEST_NAME - hash.length() - 1) + "_" + hash;
    }
}
