package dev.ashlar.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes files all together or not at all.
 *
 * <p>New contents are written beside their places first, where a full disk shows itself. Then they are moved there, and
 * what stood there is kept until the last move succeeded.
 */
final class FileTransaction implements AutoCloseable {

    /** What it takes to take a change back: null when there was no file. */
    private record Done(Path place, @Nullable Path previous) {}

    private final Path staging;
    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final List<Path> deleted = new ArrayList<>();
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Path> createdFolders = new ArrayDeque<>();
    private boolean committed;

    /** A transaction with a folder for its own use, which must lie on the file system of what it changes. */
    FileTransaction(Path staging) {
        this.staging = staging;
    }

    void put(Path place, byte[] content) {
        try {
            createFolders(staging);
            Path file = staging.resolve("new-" + staged.size());
            Files.write(file, content);
            staged.put(place, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path place) {
        deleted.add(place);
    }

    void commit() {
        try {
            if (!deleted.isEmpty()) {
                createFolders(staging);
            }
            for (Map.Entry<Path, Path> entry : staged.entrySet()) {
                replace(entry.getKey(), entry.getValue());
            }
            for (Path place : deleted) {
                setAside(place);
            }
            committed = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Path place, Path content) throws IOException {
        createFolders(FileText.folderOf(place));
        if (Files.exists(place)) {
            setAside(place);
            Files.move(content, place);
        } else {
            Files.move(content, place);
            done.push(new Done(place, null));
        }
    }

    private void setAside(Path place) throws IOException {
        Path previous = staging.resolve("old-" + done.size());
        Files.move(place, previous);
        done.push(new Done(place, previous));
    }

    private void createFolders(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path next = folder; next != null && !Files.exists(next); next = next.getParent()) {
            missing.push(next);
        }
        for (Path next : missing) {
            Files.createDirectory(next);
            createdFolders.push(next);
        }
    }

    private void rollBack() {
        try {
            for (Done change : done) {
                Files.deleteIfExists(change.place());
                if (change.previous() != null) {
                    Files.move(change.previous(), change.place());
                }
            }
            clearStaging();
            for (Path folder : createdFolders) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not take the changes back; the originals are in " + staging, e);
        }
    }

    private void clearStaging() throws IOException {
        if (Files.exists(staging)) {
            try (var files = Files.newDirectoryStream(staging)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(staging);
        }
    }

    /** Takes everything back unless it was committed, and removes what the transaction needed for itself. */
    @Override
    public void close() {
        if (!committed) {
            rollBack();
            return;
        }
        try {
            clearStaging();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
