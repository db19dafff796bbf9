package dev.ashlar.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagementPathsTests {

    @TempDir
    private Path folder;

    @Test
    void aPathThatManagementEndpointsMayAnswerIsAWarningAtItsPlace() {
        SpecDocument document = Documents.read(folder, """
                openapi: 3.1.0
                info: {title: Shop, version: "1"}
                paths:
                  /actuators:
                    get: {responses: {"204": {description: Done}}}
                  /shop/actuator:
                    get: {responses: {"204": {description: Done}}}
                  /actuator/health:
                    get: {responses: {"204": {description: Done}}}
                """);

        assertThat(document.warnings())
                .filteredOn(warning -> warning.rule().equals("management-path"))
                .extracting(warning -> warning.toString().replace(folder.toString(), ""))
                .containsExactly(
                        "/openapi.yaml:[8,3] /actuator/health lies where the management endpoints are; those of"
                                + " its name answer in its place. Give it another path, or move them by"
                                + " management.endpoints.web.base-path.");
    }
}
