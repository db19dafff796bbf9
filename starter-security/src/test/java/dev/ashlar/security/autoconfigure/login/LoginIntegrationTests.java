package dev.ashlar.security.autoconfigure.login;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.token.KeyFiles;
import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes on one database, tried from many addresses. */
class LoginIntegrationTests {

    private static final String PASSWORD = "four quiet otters";

    private static FreshDatabase database;
    private static Node one;
    private static Node other;

    private final String user = "u" + UUID.randomUUID();
    private final String home = address();

    @BeforeAll
    static void start() {
        database = FreshDatabase.create();
        String key = "--ashlar.security.tokens.keys[0]=" + KeyFiles.ec();
        String basic = "--ashlar.security.basic.enabled=true";
        one = Node.start(database, "--ashlar.security.tokens.enabled=true", key, basic);
        other = Node.start(database, "--ashlar.security.tokens.enabled=true", key, basic);
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        database.close();
    }

    @BeforeEach
    void register() throws Exception {
        one.register(user, PASSWORD);
    }

    /** SEC-30 */
    @Test
    void delaysWhoGuessesOverAllNodesAndAddresses() throws Exception {
        List<String> strangers =
                IntStream.range(0, 10).mapToObj(any -> address()).toList();
        List<Integer> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 100; attempt++) {
            Node node = attempt % 2 == 0 ? one : other;
            answers.add(login(node, "wrong", strangers.get(attempt % 10)).statusCode());
        }
        assertThat(answers.stream().filter(status -> status == 401)).hasSizeBetween(5, 8);
        assertThat(answers).containsOnly(401, 429);
        HttpResponse<String> delayed = login(other, PASSWORD, address());
        assertThat(delayed.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(delayed.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 60L);
        assertThatProblem(delayed.body()).hasCode("TOO_MANY_LOGINS").isComplete();
    }

    /** SEC-30 */
    @Test
    void letsTheOwnerInFromAClientThatHasLoggedInBefore() throws Exception {
        HttpResponse<String> first = login(one, PASSWORD, home);
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        for (int attempt = 0; attempt < 10; attempt++) {
            login(one, "wrong", address());
        }
        assertThat(login(other, PASSWORD, address()).statusCode()).isEqualTo(429);
        assertThat(login(other, PASSWORD, home).statusCode()).isEqualTo(200);
        HttpResponse<String> elsewhere = other.login(
                user, PASSWORD, "X-Forwarded-For", address(), "Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(elsewhere.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void delaysAKnownClientThatGuessesToo() throws Exception {
        login(one, PASSWORD, home);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(login(one, "wrong", home).statusCode()).isEqualTo(401);
        }
        assertThat(login(one, PASSWORD, home).statusCode()).isEqualTo(429);
        advance(Duration.ofSeconds(3));
        assertThat(login(one, PASSWORD, home).statusCode()).isEqualTo(200);
        assertThat(login(one, "wrong", home).statusCode()).isEqualTo(401);
    }

    @Test
    void doublesTheDelayAndLocksNobodyOutForEver() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            login(one, "wrong", address());
        }
        for (int seconds = 2; seconds <= 32; seconds *= 2) {
            HttpResponse<String> delayed = login(one, "wrong", address());
            assertThat(delayed.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(
                            delayed.headers().firstValue("Retry-After").orElseThrow()))
                    .isEqualTo(seconds);
            advance(Duration.ofSeconds(seconds));
            assertThat(login(one, "wrong", address()).statusCode()).isEqualTo(401);
        }
        advance(Duration.ofMinutes(15));
        assertThat(login(one, PASSWORD, address()).statusCode()).isEqualTo(200);
    }

    @Test
    void delaysAnAddressThatTriesManyAccounts() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 25; attempt++) {
            answers.add(one.login("somebody" + attempt, "wrong", "X-Forwarded-For", home)
                    .statusCode());
        }
        assertThat(answers.subList(0, 20)).containsOnly(401);
        assertThat(answers.subList(20, 25)).contains(429);
    }

    /** SEC-19 */
    @Test
    void sendsOnlyCookiesThatNoOtherSiteAndNoScriptGetsAt() throws Exception {
        assertThat(login(one, PASSWORD, home).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-CLIENT=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(login(one, "wrong", home).headers().allValues("Set-Cookie")).isEmpty();
    }

    /** SEC-31 */
    @ParameterizedTest
    @ValueSource(strings = {"admin", "user", "root"})
    void hasNoAccountOfItsOwn(String name) throws Exception {
        assertThat(one.login(name, name, "X-Forwarded-For", address()).statusCode())
                .isEqualTo(401);
    }

    /** SEC-30 */
    @Test
    void delaysWhoGuessesByHttpBasicAsWell() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 10; attempt++) {
            answers.add(basic(attempt % 2 == 0 ? one : other, user, "wrong", address()));
        }
        assertThat(answers).extracting(HttpResponse::statusCode).startsWith(401, 401, 401, 401, 401);
        assertThat(answers.subList(5, 10)).extracting(HttpResponse::statusCode).contains(429);
        assertThat(answers.get(0).headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        assertThatProblem(answers.get(0).body()).hasCode("INVALID_CREDENTIALS").isComplete();
        assertThat(basic(other, user, PASSWORD, address()).statusCode()).isEqualTo(429);
        assertThat(login(other, PASSWORD, address()).statusCode()).isEqualTo(429);
    }

    @Test
    void takesAPasswordWithEachRequestOfAClientUntilItGuesses() throws Exception {
        for (int request = 0; request < 8; request++) {
            HttpResponse<String> good = basic(one, user, PASSWORD, home);
            assertThat(good.statusCode()).isEqualTo(200);
            assertThat(good.body()).contains(user);
            assertThat(good.headers().firstValue("Set-Cookie")).isEmpty();
        }
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(basic(one, user, "wrong", home).statusCode()).isEqualTo(401);
        }
        assertThat(basic(other, user, PASSWORD, home).statusCode()).isEqualTo(429);
        advance(Duration.ofSeconds(3));
        assertThat(basic(other, user, PASSWORD, home).statusCode()).isEqualTo(200);
    }

    /** RFC 9110 section 11.6.1. */
    @Test
    void namesAllThatCallersCanShow() throws Exception {
        assertThat(one.get("/me").headers().allValues("WWW-Authenticate"))
                .hasSize(2)
                .contains("Bearer")
                .anyMatch(challenge -> challenge.startsWith("Basic "));
    }

    @Test
    void answersAnUnknownUserOfHttpBasicAsAWrongPassword() throws Exception {
        HttpResponse<String> wrong = basic(one, user, "wrong", address());
        HttpResponse<String> unknown = basic(one, "nobody" + user, "wrong", address());
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(Node.member(unknown, "code")).isEqualTo(Node.member(wrong, "code"));
        assertThat(one.get("/me", "Authorization", "Basic x").statusCode()).isEqualTo(401);
        HttpResponse<String> unreadable = basic(one, user + "\0", PASSWORD, address());
        assertThatProblem(unreadable.body()).hasStatus(401).hasCode("INVALID_CREDENTIALS");
    }

    /** Whoever has one address of IPv6 has 2^64 of them. */
    @Test
    void delaysANetworkOfIpv6AsOneAddress() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 25; attempt++) {
            answers.add(one.login("someone" + attempt, "wrong", "X-Forwarded-For", "2001:db8:7:7::" + (attempt + 1))
                    .statusCode());
        }
        assertThat(answers.subList(20, 25)).contains(429);
    }

    @Test
    void refusesALoginThatIsNone() throws Exception {
        assertThat(one.login("", "", "X-Forwarded-For", home).statusCode()).isEqualTo(422);
        assertThat(one.get("/auth/login").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> login(Node node, String password, String address) throws Exception {
        return node.login(user, password, "X-Forwarded-For", address);
    }

    private static HttpResponse<String> basic(Node node, String user, String password, String address)
            throws Exception {
        String shown = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return node.get("/me", "Authorization", "Basic " + shown, "X-Forwarded-For", address);
    }

    private static void advance(Duration time) {
        one.clock().advance(time);
        other.clock().advance(time);
    }

    private static String address() {
        UUID random = UUID.randomUUID();
        long bits = random.getLeastSignificantBits();
        return "203.%d.%d.%d".formatted(bits & 0xff, (bits >> 8) & 0xff, (bits >> 16) & 0xff);
    }
}
