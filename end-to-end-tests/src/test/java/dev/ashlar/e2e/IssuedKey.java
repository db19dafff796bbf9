package dev.ashlar.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** The first API key of an application, issued with what the README of its project says. */
final class IssuedKey {

    private static final String ID = "ak_0123456789abcdef";

    private IssuedKey() {}

    static String in(GeneratedProject project, Database database) {
        String key = ID + "_" + "A".repeat(43);
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            String readme = Files.readString(project.directory().resolve("README.md"));
            String insert = readme.substring(readme.indexOf("INSERT INTO api_keys"), readme.indexOf("now())\"") + 6);
            statement.execute(insert.replace("$id", ID).replaceFirst("\\$\\(printf [^)]*\\)", hash(key)));
            return key;
        } catch (SQLException e) {
            throw new IllegalStateException("What the README says fails", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
