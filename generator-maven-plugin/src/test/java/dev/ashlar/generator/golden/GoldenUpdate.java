package dev.ashlar.generator.golden;

import org.jspecify.annotations.Nullable;

/** The one switch that makes what is generated now the expectation. */
public final class GoldenUpdate {

    /** What a contributor types to update the golden files. */
    public static final String COMMAND = "mvn -pl generator-maven-plugin test -Dgolden.update=true";

    private GoldenUpdate() {}

    /**
     * Whether to write expectations instead of comparing with them.
     *
     * @throws IllegalStateException in CI, where nobody would read what was written
     */
    public static boolean isRequested() {
        return isRequested(System.getProperty("golden.update"), System.getenv("CI"));
    }

    static boolean isRequested(@Nullable String update, @Nullable String ci) {
        boolean requested = Boolean.parseBoolean(update);
        if (requested && Boolean.parseBoolean(ci)) {
            throw new IllegalStateException("Golden files are not updated in CI: run '" + COMMAND
                    + "' on your machine and commit the difference.");
        }
        return requested;
    }
}
