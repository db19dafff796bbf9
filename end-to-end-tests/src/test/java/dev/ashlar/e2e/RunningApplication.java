package dev.ashlar.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A generated application in a process of its own, on a database of its own. */
final class RunningApplication implements AutoCloseable {

    private static final List<String> OPENED = List.of(
            "--ashlar.security.access.rules[0].paths=/**",
            "--ashlar.security.access.rules[0].open=true",
            "--ashlar.security.checks.ignore=everything-open");

    private final GeneratedProject project;
    private final CalledOperations called;
    private final Database database;
    private final ApplicationProcess process;
    private final Issuer issuer;
    private final List<String> program;

    private RunningApplication(
            GeneratedProject project,
            CalledOperations called,
            Database database,
            ApplicationProcess process,
            Issuer issuer,
            List<String> program) {
        this.project = project;
        this.called = called;
        this.database = database;
        this.process = process;
        this.issuer = issuer;
        this.program = program;
    }

    /** Generates, compiles and starts a backend; each statement it sends is in its log. */
    static RunningApplication of(Path document, String basePackage) {
        return of(document, basePackage, List.of());
    }

    /** One whose operations are for everybody, for tests of other things than who may call what. */
    static RunningApplication opened(Path document, String basePackage) {
        return of(document, basePackage, OPENED);
    }

    /** One of a project that is compiled already, whose operations are for everybody. */
    static RunningApplication opened(GeneratedProject project) throws IOException {
        return of(project, project.directory().resolve("target/classes"), OPENED);
    }

    /** Starts it with these arguments too. */
    static RunningApplication of(Path document, String basePackage, List<String> arguments) {
        try {
            Path directory = Folders.fresh().resolve("project");
            GeneratedProject project = GeneratedProject.of(document, basePackage, directory);
            return of(project, project.compile(), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningApplication of(GeneratedProject project, Path classes, List<String> arguments)
            throws IOException {
        String classPath = classes + File.pathSeparator + ClassPath.ofApplications();
        Database database = Database.fresh();
        Issuer issuer = new Issuer();
        List<String> program = List.of("-cp", classPath, project.mainClass());
        List<String> all = new ArrayList<>(program);
        all.addAll(issuer.arguments());
        all.addAll(arguments);
        ApplicationProcess process = ApplicationProcess.start(Jdk.current().home(), all, database.environment());
        CalledOperations called = new CalledOperations(project.explanation());
        return new RunningApplication(project, called, database, process, issuer, program);
    }

    /** The requests of its project, with a key of its own where they show one. */
    List<SampleRequest> sampleRequests() throws IOException {
        List<SampleRequest> requests = project.sampleRequests();
        if (requests.stream().noneMatch(SampleRequest::showsKey)) {
            return requests;
        }
        String key = IssuedKey.in(project, database);
        return requests.stream().map(request -> request.with(key)).toList();
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

    /** A client of it, who has the scopes that the documents ask for. */
    Client client() {
        return new Client(process.address(), called, issuer.bearer("books:write", "notes:read", "notes:write"));
    }

    /** A client with these scopes only. */
    Client clientWith(String... scopes) {
        return new Client(process.address(), called, issuer.bearer(scopes));
    }

    /** A client of that name with these roles. */
    Client clientOf(String name, String... roles) {
        return new Client(process.address(), called, issuer.bearer(name, Map.of("roles", List.of(roles))));
    }

    /** A client of somebody who works for that tenant, with every role there is. */
    Client clientOfTenant(String tenant) {
        Map<String, Object> claims = Map.of("roles", List.of("ADMIN"), "tenant_id", tenant);
        return new Client(process.address(), called, issuer.bearer("ada", claims));
    }

    /** A client whom nobody knows. */
    Client stranger() {
        return new Client(process.address(), called, null);
    }

    /** The same one a second time, trusting nobody, with arguments that it is not expected to start with. */
    ApplicationProcess again(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(program);
        all.addAll(List.of(arguments));
        return ApplicationProcess.launched(Jdk.current().home(), all, database.environment());
    }

    /** How many SQL statements it has sent since it started. */
    long statements() {
        return process.statements();
    }

    /** Where it listens on this machine. */
    int port() {
        return URI.create(process.address()).getPort();
    }

    /** Who signs the tokens that it takes. */
    Issuer issuer() {
        return issuer;
    }

    /** What it has logged so far. */
    String log() {
        return process.log();
    }

    /** What it has warned of until it had started. */
    List<String> warningsAtStart() {
        return process.warningsAtStart();
    }

    @Override
    public void close() {
        process.close();
    }
}
