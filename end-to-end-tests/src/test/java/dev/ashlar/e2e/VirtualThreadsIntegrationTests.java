package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The packaged application on a JVM that has virtual threads. */
class VirtualThreadsIntegrationTests {

    /** Logged by the thread that serves the request. */
    private static final Pattern REFUSAL =
            Pattern.compile("--- \\[petclinic] \\[([^\\]]+)] .*dev\\.ashlar\\.errors\\S* .*NOT_IMPLEMENTED");

    @Test
    void serveTheRequestsWhereTheJvmHasThem() throws IOException, InterruptedException {
        Jdk jdk = Jdk.newest();
        assumeThat(jdk.version())
                .as("the newest JDK here, %s; put one of 21 or later beside it, or name it in ASHLAR_TEST_JDK", jdk)
                .isGreaterThanOrEqualTo(21);

        try (ApplicationProcess application =
                PackagedJar.start(jdk.home(), Database.fresh().environment())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(application.address() + "/oops"))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

            Matcher refusal = REFUSAL.matcher(application.log());
            assertThat(refusal.find()).as(application.log()).isTrue();
            assertThat(refusal.group(1).strip())
                    .as("a name of a virtual thread of Tomcat")
                    .endsWith("omcat-handler-0");
        }
    }
}
