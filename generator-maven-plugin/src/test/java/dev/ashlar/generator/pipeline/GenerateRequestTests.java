package dev.ashlar.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateRequestTests {

    @ParameterizedTest
    @CsvSource({
        "shop/src/main/openapi/openapi.yaml,src/main/openapi/openapi.yaml",
        "shop/api.json,api.json",
        "documents/api.yaml,../documents/api.yaml",
    })
    void tellsWhereTheDocumentLiesAsTheProjectSeesIt(Path document, String path) {
        var request = new GenerateRequest(
                new Source(document, false), Project.named("com.acme.shop", "1"), List.of(), Path.of("shop/target"));

        assertThat(request.documentPath()).isEqualTo(path);
    }
}
