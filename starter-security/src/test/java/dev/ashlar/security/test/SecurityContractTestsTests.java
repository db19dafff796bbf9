package dev.ashlar.security.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ashlar.test.security.LocalIssuer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that lets everybody do everything passes none of the tests that applications inherit. */
class SecurityContractTestsTests {

    private static final LocalIssuer ISSUER = new LocalIssuer(List.of("orders-api"));
    private static final String AUTHORIZATION = ISSUER.bearer("ada");

    private static HttpServer careless;

    @BeforeAll
    static void start() throws IOException {
        careless = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        careless.createContext("/", SecurityContractTestsTests::answer);
        careless.start();
    }

    @AfterAll
    static void stop() {
        careless.stop(0);
    }

    static Stream<Method> edge() {
        return testsOf(SecurityContractTests.class);
    }

    static Stream<Method> tokens() {
        return testsOf(TokenContractTests.class).filter(test -> !test.getName().equals("aGoodTokenIsLetIn"));
    }

    @ParameterizedTest
    @MethodSource("edge")
    void failsAtItsEdge(Method test) {
        assertThatThrownBy(() -> test.invoke(new Edge())).hasCauseInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void failsWithForgedTokens(Method test) {
        assertThatThrownBy(() -> test.invoke(new Tokens())).hasCauseInstanceOf(AssertionError.class);
    }

    private static Stream<Method> testsOf(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Test.class));
    }

    /** Whatever it is asked, with what it was asked. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestHeaders().entrySet() + " diskSpace java.lang.IllegalStateException";
            byte[] body = asked.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            boolean login = exchange.getRequestURI().getPath().equals("/auth/login");
            exchange.sendResponseHeaders(200, login ? -1 : body.length);
            if (!login) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static final class Edge extends SecurityContractTests {

        @Override
        protected String openPath() {
            return "/open";
        }

        @Override
        protected String guardedPath() {
            return "/guarded";
        }

        @Override
        protected Map<String, String> credentials() {
            return Map.of("Authorization", AUTHORIZATION);
        }

        @Override
        protected int port() {
            return careless.getAddress().getPort();
        }
    }

    private static final class Tokens extends TokenContractTests {

        @Override
        protected String guardedPath() {
            return "/guarded";
        }

        @Override
        protected Map<String, String> credentials() {
            return Map.of("Authorization", AUTHORIZATION);
        }

        @Override
        protected String signed(String type, Map<String, Object> claims) {
            return ISSUER.token(type, claims);
        }

        @Override
        protected int port() {
            return careless.getAddress().getPort();
        }
    }
}
