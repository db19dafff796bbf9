package dev.ashlar.security.autoconfigure.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Text in a file that a browser or an interpreter would run, were it asked to, in pieces so that no file is held in memory. */
record SuspiciousText(List<String> marks) {

    /** What makes an image a page or a program as well. */
    static final SuspiciousText ACTIVE = new SuspiciousText(
            List.of("<script", "<?php", "<html", "<!doctype", "<svg", "gif89a/*", "gif87a/*", "gif89a="));

    /** The harmless file that every scanner knows. */
    static final SuspiciousText EICAR = new SuspiciousText(List.of("eicar-standard-antivirus-test-file"));

    private static final int PIECE = 64 * 1024;

    boolean isIn(InputStream content) throws IOException {
        int overlap = marks.stream().mapToInt(String::length).max().orElse(0);
        String rest = "";
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            String text = rest + new String(piece, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (marks.stream().anyMatch(text::contains)) {
                return true;
            }
            rest = text.substring(Math.max(0, text.length() - overlap));
        }
        return false;
    }
}
