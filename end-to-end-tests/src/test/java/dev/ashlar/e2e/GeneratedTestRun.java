package dev.ashlar.e2e;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the tests of a generated project, in a process that has nothing else on its class path. */
final class GeneratedTestRun {

    /** What a run without failures ends with, behind the number of tests. */
    static final String PASSED = " tests passed";

    private GeneratedTestRun() {}

    /**
     * Runs the tests in a folder of classes.
     *
     * @param arguments the folder
     */
    public static void main(String... arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(Path.of(arguments[0]))))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        summary.printFailuresTo(out, 20);
        if (summary.getTotalFailureCount() == 0) {
            out.println(summary.getTestsSucceededCount() + PASSED);
        }
        out.flush();
        System.exit(0); // the application that the tests share goes on until then
    }
}
