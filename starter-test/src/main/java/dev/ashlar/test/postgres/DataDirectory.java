package dev.ashlar.test.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** The folder of a kept server: who holds it, and what a run that was killed may have left in it. */
record DataDirectory(Path path) {

    static final String MAJOR_VERSION = "18";

    RunLock lock() throws IOException {
        return RunLock.acquire(sibling(".lock"), path);
    }

    Path sibling(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Mends what a killed run left: a server that still runs, its pid file, a half-made cluster. */
    void recover(Duration timeout) throws IOException {
        Path pidFile = path.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            Orphan.toldBy(pidFile, path).end(timeout);
            Files.deleteIfExists(pidFile);
        }
        if (Files.exists(unfinished())) {
            FileSystemUtils.deleteRecursively(path);
            Files.delete(unfinished());
        }
        if (Files.notExists(path)) {
            Files.createFile(unfinished());
        }
    }

    void refuseOtherVersion() throws IOException {
        Path version = path.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version, StandardCharsets.US_ASCII).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new PostgresStartException(
                        "The data directory " + path + " was made by PostgreSQL " + found + ", this is "
                                + MAJOR_VERSION,
                        "Remove it to start with an empty database; to keep the data, dump it with pg_dump " + found
                                + " first.");
            }
        }
    }

    /** Notes that the cluster is whole, so that a later start keeps it. */
    void complete() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    private Path unfinished() {
        return sibling(".unfinished");
    }
}
