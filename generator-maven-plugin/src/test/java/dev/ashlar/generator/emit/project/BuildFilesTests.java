package dev.ashlar.generator.emit.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class BuildFilesTests {

    private Document pom;

    @BeforeEach
    void readPom() throws Exception {
        byte[] text = ProjectEmittersTests.content("pom.xml").getBytes(StandardCharsets.UTF_8);
        pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));
    }

    @Test
    void namesTheProject() throws XPathExpressionException {
        assertThat(text("/project/groupId")).isEqualTo("com.acme");
        assertThat(text("/project/artifactId")).isEqualTo("clinic");
        assertThat(text("/project/name")).isEqualTo("Clinic <&> \"Pets\"");
    }

    @Test
    void generatesFromTheDocumentOnEveryBuild() throws XPathExpressionException {
        String plugin = "//plugin[artifactId='ashlar-generator-maven-plugin']";
        assertThat(text(plugin + "/version")).isEqualTo("${ashlar.version}");
        assertThat(text("/project/properties/ashlar.version")).isEqualTo("0.1.0-SNAPSHOT");
        assertThat(text(plugin + "//goal")).isEqualTo("generate");
        assertThat(text(plugin + "/configuration/basePackage")).isEqualTo("com.acme.clinic");
        assertThat(text(plugin + "/configuration/spec")).isEqualTo("${project.basedir}/src/main/openapi/clinic.yaml");
    }

    @Test
    void takesVersionsFromTheTwoBoms() throws XPathExpressionException {
        assertThat(text("/project/parent/artifactId")).isEqualTo("spring-boot-starter-parent");
        assertThat(text("/project/dependencyManagement//artifactId")).isEqualTo("ashlar-bom");
        assertThat(nodes("/project/dependencies/dependency/version").getLength())
                .isZero();
        assertThat(IntStream.range(0, nodes("/project/dependencies/dependency").getLength())
                        .boxed())
                .hasSizeGreaterThan(10);
    }

    @Test
    void holdsTheTestsToTheCoverage() throws XPathExpressionException {
        assertThat(text("//plugin[artifactId='jacoco-maven-plugin']//minimum")).isEqualTo("${coverage.minimum}");
        assertThat(text("/project/properties/coverage.minimum")).isEqualTo("0.80");
    }

    @Test
    void startsTheApplication() {
        assertThat(ProjectEmittersTests.content("src/main/java/com/acme/clinic/ClinicApplication.java"))
                .startsWith("package com.acme.clinic;\n")
                .contains("public class ClinicApplication {", "SpringApplication.run(ClinicApplication.class, args);");
    }

    private String text(String path) throws XPathExpressionException {
        return XPathFactory.newInstance().newXPath().evaluate(path, pom);
    }

    private NodeList nodes(String path) throws XPathExpressionException {
        return (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
    }
}
