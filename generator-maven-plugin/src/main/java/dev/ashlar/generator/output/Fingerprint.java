package dev.ashlar.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that a run depends on, as a number: when it is the same, so is the output.
 *
 * <p>Which files a document refers to is known only after it was read; the stamp of the last run names them.
 */
public final class Fingerprint {

    private final Path stamp;
    private final String configuration;

    /**
     * @param stamp the file that remembers the last run
     * @param configuration the plugin's version and every setting that the output depends on
     */
    public Fingerprint(Path stamp, String configuration) {
        this.stamp = stamp;
        this.configuration = configuration;
    }

    /** Whether nothing changed since {@link #remember(List)}. */
    public boolean isUnchanged(Path document) {
        try {
            if (!Files.exists(stamp)) {
                return false;
            }
            List<String> lines = Files.readAllLines(stamp);
            if (lines.isEmpty()) {
                return false;
            }
            List<Path> files = lines.stream().skip(1).map(Path::of).toList();
            return files.contains(document)
                    && files.stream().allMatch(Files::isRegularFile)
                    && lines.get(0).equals(hash(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers this run, which read these files. */
    public void remember(List<Path> files) {
        List<String> lines = new ArrayList<>();
        try {
            lines.add(hash(files));
            files.forEach(file -> lines.add(file.toString()));
            FileText.replace(stamp, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(configuration.getBytes(StandardCharsets.UTF_8));
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                digest.update(("\n" + file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
