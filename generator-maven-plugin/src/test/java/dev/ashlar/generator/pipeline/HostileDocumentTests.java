package dev.ashlar.generator.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.generator.diagnostic.DiagnosticException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents that nobody wrote in good faith end in bounded time and memory, and never on the network. */
@Timeout(120)
class HostileDocumentTests {

    private static final int THOUSANDS = 10_000;

    @TempDir
    Path folder;

    @Test
    void aFileOfFiftyMegabytesIsRefusedUnread() throws IOException {
        Path document = folder.resolve("openapi.yaml");
        try (var file = new RandomAccessFile(document.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }

        assertThatThrownBy(() -> generate(document))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("The file has 50 MB; no more than 40 are read.");
    }

    @Test
    void aliasesOfLongTextsAreRefused() throws IOException {
        Path document = Files.writeString(
                folder.resolve("openapi.yaml"),
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\nx-text: &text " + "a".repeat(1_000_000)
                        + "\nx-copies: [" + "*text, ".repeat(100) + "end]\n");

        assertThatThrownBy(() -> generate(document))
                .hasMessageContaining("this would have more than")
                .hasMessageContaining("characters");
    }

    @Test
    void aChainOfTenThousandReferencesIsFollowed() throws IOException {
        Path document = withSchemas(chain("{\"$ref\":\"#/components/schemas/A%d\"}"));

        assertThat(generate(document)).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void aChainOfTenThousandPartsIsFollowed() throws IOException {
        Path document = withSchemas(
                chain(
                        "{\"allOf\":[{\"$ref\":\"#/components/schemas/A%d\"},{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}]}"));

        assertThat(generate(document)).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void arraysWithinArraysTakeNoLongerWithEachLevel() throws IOException {
        String nested = "{\"type\":\"array\",\"items\":".repeat(100) + "{\"type\":\"string\"}" + "}".repeat(100);

        assertThat(generate(withSchemas("\"A0\":" + nested))).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void namesLongerThanThoseOfFilesAreCut() throws IOException {
        String name = "N".repeat(400);
        Path document =
                withSchemas("\"A0\":{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/components/schemas/" + name
                        + "\"}}},\"" + name + "\":{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"string\"}}}");

        assertThat(generate(document)).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void anEnumThatNoJavaTypeHoldsIsRefused() throws IOException {
        String values =
                IntStream.range(0, 2_501).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));

        assertThatThrownBy(() -> generate(withSchemas("\"A0\":{\"type\":\"string\",\"enum\":[" + values + "]}")))
                .hasMessageContaining("This enum has 2501 values");
        assertThatThrownBy(() -> generate(
                        withSchemas("\"A0\":{\"type\":\"string\",\"enum\":[\"" + "v".repeat(10_001) + "\",\"b\"]}")))
                .hasMessageContaining("A value of this enum has 10001 characters");
    }

    @Test
    void filesThatReferToEachOtherAreReadOnce() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.0.3
                info: {title: t, version: "1"}
                paths: {/a: {get: {operationId: a, responses: {"200": {description: ok, content:
                  {application/json: {schema: {$ref: "b.yaml#/components/schemas/B"}}}}}}}}
                components: {schemas: {A: {type: object, properties: {b: {$ref: "b.yaml#/components/schemas/B"}}}}}
                """);
        Files.writeString(
                folder.resolve("b.yaml"),
                "components: {schemas: {B: {type: object, properties: {a: {$ref: 'openapi.yaml#/components/schemas/A'}}},"
                        + " Unasked: {$ref: 'nowhere.yaml'}}}");

        assertThat(generate(document)).isInstanceOf(Outcome.Generated.class);
    }

    @Test
    void nothingInADocumentLeadsToTheNetwork() throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort();
            var caller = CompletableFuture.supplyAsync(() -> request(server));
            for (String version : List.of("3.0.3", "3.1.0")) {
                generate(Files.writeString(folder.resolve("openapi.yaml"), """
                        openapi: VERSION
                        info: {title: t, version: "1", termsOfService: "NET/terms", license: {name: a, url: "NET/license"}}
                        externalDocs: {url: "NET/docs"}
                        servers: [{url: "NET"}]
                        paths:
                          /a:
                            get:
                              operationId: a
                              responses:
                                "200":
                                  description: ok
                                  links: {self: {operationRef: "NET/openapi.yaml#/paths/~1a/get"}}
                                  content:
                                    application/json:
                                      schema: {$ref: "#/components/schemas/A"}
                                      examples: {a: {externalValue: "NET/example.json"}}
                        components:
                          schemas:
                            A:
                              type: object
                              properties: {kind: {type: string}}
                              discriminator: {propertyName: kind, mapping: {b: "#/components/schemas/A"}}
                              example: {$ref: "NET/example.yaml"}
                              xml: {namespace: "NET/namespace"}
                        """.replace("NET", address)
                        .replace("VERSION", version)));
            }
            for (String reference : List.of(
                    "\"$ref\":\"NET/a.yaml#/A\"",
                    "\"x\":{\"examples\":{\"a\":{\"$ref\":\"NET/a.yaml\"}}}",
                    "\"discriminator\":{\"propertyName\":\"kind\",\"mapping\":{\"a\":\"NET/a.yaml#/A\"}}",
                    "\"discriminator\":{\"propertyName\":\"kind\",\"mapping\":{\"a\":\"NET/a\"}}")) {
                assertThatThrownBy(() -> generate(withSchemas("\"A0\":{" + reference.replace("NET", address) + "}")))
                        .hasMessageContaining("leads out of this machine's files");
            }
            server.close();

            assertThat(caller.get()).as("called").isEmpty();
        }
    }

    /** The first line of the first request, until the server is closed. */
    private static String request(ServerSocket server) {
        try (Socket caller = server.accept()) {
            return new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8)).readLine();
        } catch (IOException closed) {
            return "";
        }
    }

    private static String chain(String link) {
        IntFunction<String> schema = i -> "\"A" + i + "\":" + link.formatted(i + 1);
        return IntStream.range(0, THOUSANDS).mapToObj(schema).collect(Collectors.joining(",")) + ",\"A" + THOUSANDS
                + "\":{\"type\":\"object\",\"properties\":{\"z\":{\"type\":\"string\"}}}";
    }

    private Path withSchemas(String schemas) throws IOException {
        return Files.writeString(folder.resolve("openapi.json"), """
                {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{"/a":{"post":{"operationId":"a",
                "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A0"}}}},
                "responses":{"200":{"description":"ok"}}}}},"components":{"schemas":{
                """ + schemas + "}}}");
    }

    private Outcome generate(Path document) {
        var project = Project.named("com.acme.app", "0.1.0-SNAPSHOT");
        var request = new GenerateRequest(new Source(document, false), project, List.of(), folder.resolve("target"));
        return new Pipeline(StandardStages::create, step -> {}).generate(request);
    }
}
