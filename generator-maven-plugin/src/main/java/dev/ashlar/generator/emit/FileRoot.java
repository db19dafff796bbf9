package dev.ashlar.generator.emit;

/** The folder a generated file lies under. */
public enum FileRoot {
    /** {@code target/generated-sources/ashlar}: regenerated on every build. */
    MAIN_JAVA,
    /** {@code target/generated-test-sources/ashlar}: regenerated on every build. */
    TEST_JAVA,
    /** {@code target/generated-resources/ashlar}: regenerated on every build, packaged with the application. */
    MAIN_RESOURCES,
    /** {@code target/ashlar}: reports for people and tools. */
    REPORT,
    /** The project's own folder: written once by {@code new}, then the user's. */
    PROJECT
}
