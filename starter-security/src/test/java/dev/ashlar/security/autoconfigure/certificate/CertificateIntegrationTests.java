package dev.ashlar.security.autoconfigure.certificate;

import static dev.ashlar.security.access.Credentials.certificate;
import static dev.ashlar.security.access.OperationPolicy.guarded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mutual TLS, with certificates made by the JDK's own tool. */
class CertificateIntegrationTests {

    private static final String SECRET = "for this test only";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withPropertyValues(
                    "ashlar.security.certificates.enabled=true",
                    "spring.ssl.bundle.jks.web.options.ciphers=TLS_AES_128_GCM_SHA256")
            .withConfiguration(AutoConfigurations.of(CertificateAutoConfiguration.class, SslAutoConfiguration.class));

    @TempDir
    private Path folder;

    @Test
    void knowsCallersByTheirCertificate() throws Exception {
        keyPair("server", "localhost");
        keyPair("billing", "billing");
        trust("server", "client-trust");
        trust("billing", "server-trust");
        try (ConfigurableApplicationContext app = start()) {
            int port = ((WebServerApplicationContext) app).getWebServer().getPort();
            assertThat(get(port, client("billing")).body()).isEqualTo("billing");
            HttpResponse<String> nobody = get(port, client(null));
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.body()).contains("UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.ssl.key-store=server.p12", "server.ssl.bundle=web"})
    void refusesToStartWithoutATrustStore(String property) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("no trust store"));
    }

    @Test
    void startsWithATrustedCertificate() {
        runner.withPropertyValues("server.ssl.trust-certificate=ca.pem")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void startsWithTheTrustStoreOfABundle() throws Exception {
        keyPair("server", "localhost");
        trust("server", "trust");
        runner.withPropertyValues(
                        "server.ssl.bundle=web",
                        "spring.ssl.bundle.jks.web.truststore.location=" + file("trust"),
                        "spring.ssl.bundle.jks.web.truststore.password=" + SECRET)
                .run(context -> assertThat(context).hasNotFailed());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplication(App.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--ashlar.security.certificates.enabled=true",
                        "--ashlar.test.postgres.enabled=false",
                        "--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        "--server.ssl.client-auth=want",
                        "--server.ssl.key-store=" + file("server"),
                        "--server.ssl.key-store-password=" + SECRET,
                        "--server.ssl.trust-store=" + file("server-trust"),
                        "--server.ssl.trust-store-password=" + SECRET);
    }

    private HttpClient client(String name) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load("client-trust"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(name == null ? null : load(name), SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(int port, HttpClient client) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/who"))
                        .build(),
                BodyHandlers.ofString());
    }

    private KeyStore load(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file(name))) {
            store.load(in, SECRET.toCharArray());
        }
        return store;
    }

    private void keyPair(String name, String subject) throws Exception {
        keytool(
                name,
                List.of(
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + subject,
                        "-ext",
                        "san=ip:127.0.0.1"));
    }

    private void trust(String name, String store) throws Exception {
        String certificate = folder.resolve(name + ".crt").toString();
        keytool(name, List.of("-exportcert", "-alias", name, "-file", certificate));
        keytool(store, List.of("-importcert", "-noprompt", "-alias", name, "-file", certificate));
    }

    private void keytool(String store, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file(store).toString(), "-storepass", SECRET));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private Path file(String name) {
        return folder.resolve(name + ".p12");
    }

    @Configuration
    @EnableAutoConfiguration
    @RestController
    static class App {

        @GetMapping("/who")
        String who(Principal caller) {
            return caller.getName();
        }

        @Bean
        AccessPolicies policies() {
            return AccessPolicies.of(guarded("who", "GET", "/who", certificate()));
        }
    }
}
