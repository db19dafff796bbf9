package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** On Tomcat and on Netty, without TLS. */
class Http2IntegrationTests {

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_2).build();

    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                DataJpaRepositoriesAutoConfiguration.class
            })
    @Import(HostileController.class)
    static class Http2Application {}

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void answersAsOverHttp1(WebApplicationType stack) throws Exception {
        try (ConfigurableApplicationContext running = new SpringApplicationBuilder(Http2Application.class)
                .web(stack)
                .properties("server.port=0", "server.http2.enabled=true")
                .run()) {
            int port = running.getEnvironment().getRequiredProperty("local.server.port", int.class);
            assertAnswer(Situation.get("/hostile/number").is(500, "INTERNAL_ERROR"), port);
            assertAnswer(Situation.get("/nope").is(404, "NOT_FOUND"), port);
            assertAnswer(Situation.json("/hostile/number", "{").is(405, "METHOD_NOT_ALLOWED"), port);
        }
    }

    private void assertAnswer(Situation situation, int port) throws Exception {
        HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
        assertThat(response.version()).isEqualTo(Version.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(situation.status());
        ProblemIntegrationTests.assertShape(response, situation.path());
        assertThat(response.body()).contains("\"code\":\"" + situation.code() + '"');
    }
}
