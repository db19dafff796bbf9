package dev.ashlar.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A generated application in a process of its own, on a database of its own. */
final class RunningApplication implements AutoCloseable {

    private final GeneratedProject project;
    private final CalledOperations called;
    private final Database database;
    private final ApplicationProcess process;

    private RunningApplication(
            GeneratedProject project, CalledOperations called, Database database, ApplicationProcess process) {
        this.project = project;
        this.called = called;
        this.database = database;
        this.process = process;
    }

    /** Generates, compiles and starts a backend; each statement it sends is in its log. */
    static RunningApplication of(Path document, String basePackage) {
        try {
            Path directory = Folders.fresh().resolve("project");
            GeneratedProject project = GeneratedProject.of(document, basePackage, directory);
            String classPath = project.compile() + File.pathSeparator + ClassPath.ofApplications();
            Database database = Database.fresh();
            ApplicationProcess process = ApplicationProcess.start(
                    Path.of(System.getProperty("java.home")),
                    List.of("-cp", classPath, project.mainClass()),
                    database.environment());
            return new RunningApplication(project, new CalledOperations(project.explanation()), database, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GeneratedProject project() {
        return project;
    }

    Database database() {
        return database;
    }

    /** What its clients have called. */
    CalledOperations called() {
        return called;
    }

    /** A client of it. */
    Client client() {
        return new Client(process.address(), called);
    }

    /** How many SQL statements it has sent since it started. */
    long statements() {
        return process.statements();
    }

    @Override
    public void close() {
        process.close();
    }
}
