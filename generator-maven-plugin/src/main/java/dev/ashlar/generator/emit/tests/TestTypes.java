package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.ClassName;
import java.util.Map;

/** Names of the types that generated tests use. */
final class TestTypes {

    static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
    static final ClassName ASSERTIONS = ClassName.get("org.assertj.core.api", "Assertions");
    static final ClassName PROBLEM_ASSERT = ClassName.get("dev.ashlar.test", "ProblemAssert");
    static final ClassName DISTINCT = ClassName.get("dev.ashlar.test", "Distinct");
    static final ClassName LOCAL_POSTGRES = ClassName.get("dev.ashlar.test", "LocalPostgres");

    static final ClassName CONFORMANCE_CONTRACT =
            ClassName.get("dev.ashlar.test.conformance", "ConformanceContractTests");
    static final ClassName ACCESS_CONTRACT = ClassName.get("dev.ashlar.test.security", "AccessContractTests");
    static final ClassName LOCAL_CALLER = ClassName.get("dev.ashlar.test.security", "LocalCaller");
    static final ClassName OPERATION_ACCESS = ClassName.get("dev.ashlar.test.security", "OperationAccess");

    static final ClassName ROW_ACCESS = ClassName.get("dev.ashlar.data.access", "RowAccess");
    static final ClassName LIMIT_CONTRACT = ClassName.get("dev.ashlar.test.security", "RateLimitContractTests");
    static final ClassName OPERATION_LIMIT = ClassName.get("dev.ashlar.test.security", "OperationLimit");
    static final ClassName LIMIT_EXEMPTION = ClassName.get("dev.ashlar.security.ratelimit", "RateLimitExemption");

    static final ClassName PATH = ClassName.get("java.nio.file", "Path");
    static final ClassName STREAM = ClassName.get("java.util.stream", "Stream");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName JSON_MAPPER = ClassName.get("tools.jackson.databind.json", "JsonMapper");
    static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
    static final ClassName TYPE_REFERENCE = ClassName.get("tools.jackson.core.type", "TypeReference");

    static final ClassName AUTOWIRED = ClassName.get("org.springframework.beans.factory.annotation", "Autowired");
    static final ClassName BEAN = ClassName.get("org.springframework.context.annotation", "Bean");
    static final ClassName IMPORT = ClassName.get("org.springframework.context.annotation", "Import");
    static final ClassName MEDIA_TYPE = ClassName.get("org.springframework.http", "MediaType");
    static final ClassName HTTP_METHOD = ClassName.get("org.springframework.http", "HttpMethod");
    static final ClassName ACTIVE_PROFILES = ClassName.get("org.springframework.test.context", "ActiveProfiles");
    static final ClassName SPRING_APPLICATION = ClassName.get("org.springframework.boot", "SpringApplication");
    static final ClassName SPRING_BOOT_TEST = ClassName.get("org.springframework.boot.test.context", "SpringBootTest");
    static final ClassName TEST_CONFIGURATION =
            ClassName.get("org.springframework.boot.test.context", "TestConfiguration");
    static final ClassName TEST_COMPONENT = ClassName.get("org.springframework.boot.test.context", "TestComponent");
    static final ClassName AUTO_CONFIGURE_CLIENT =
            ClassName.get("org.springframework.boot.resttestclient.autoconfigure", "AutoConfigureRestTestClient");
    static final ClassName CLIENT = ClassName.get("org.springframework.test.web.servlet.client", "RestTestClient");
    static final ClassName MULTI_VALUE_MAP = ClassName.get("org.springframework.util", "LinkedMultiValueMap");
    static final ClassName FILE = ClassName.get("org.springframework.mock.web", "MockMultipartFile");

    static final ClassName BYTES_RESOURCE = ClassName.get("org.springframework.core.io", "ByteArrayResource");
    static final ClassName RESPONSE_ENTITY = ClassName.get("org.springframework.http", "ResponseEntity");
    static final ClassName MOCKITO = ClassName.get("org.mockito", "Mockito");

    /** What tests ask the application for, by the names that they give it. */
    static final Map<String, ClassName> INJECTED = Map.of(
            "credentials", ClassName.get("dev.ashlar.test.security", "LocalCredentials"),
            "database", ClassName.get("org.springframework.jdbc.core.simple", "JdbcClient"),
            "passwords", ClassName.get("org.springframework.security.crypto.password", "PasswordEncoder"));

    private TestTypes() {}
}
