package dev.ashlar.security.autoconfigure.apikey;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.ashlar.security.apikey.ApiKey;
import dev.ashlar.security.apikey.ApiKeys;
import dev.ashlar.security.apikey.IssuedApiKey;
import dev.ashlar.security.idp.IdentityProvider;
import dev.ashlar.security.idp.OrdersApplication;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API keys over HTTP, on two nodes that share a database. */
class ApiKeyIntegrationTests {

    private static FreshDatabase database;
    private static IdentityProvider issuer;
    private static OrdersApplication node;
    private static OrdersApplication otherNode;
    private static ApiKeys keys;

    @BeforeAll
    static void start() {
        database = FreshDatabase.create();
        issuer = IdentityProvider.shared();
        node = startNode();
        otherNode = startNode();
        keys = node.bean(ApiKeys.class);
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
        otherNode.close();
        database.close();
    }

    /** SEC-32. */
    @Test
    void letsKeysDoWhatTheirScopesSayUntilTheyAreRevokedEverywhere() {
        IssuedApiKey issued = keys.create("billing", "nightly run", Set.of("orders:read"), Duration.ofDays(1));
        assertThat(show(node, issued.text(), "/api/orders").body()).isEqualTo("billing");
        assertThat(show(otherNode, issued.text(), "/api/orders").statusCode()).isEqualTo(200);
        HttpResponse<String> outside = show(node, issued.text(), "/api/refunds");
        assertThatProblem(outside.statusCode(), contentType(outside), outside.body())
                .hasStatus(403)
                .hasCode("FORBIDDEN")
                .isComplete();

        assertThat(keys.revoke("somebody else", issued.key().id())).isFalse();
        assertThat(keys.revoke("billing", issued.key().id())).isTrue();
        assertThat(keys.revoke("billing", issued.key().id())).isFalse();
        assertRefused(show(otherNode, issued.text(), "/api/orders"));
        assertRefused(show(node, issued.text(), "/api/orders"));
    }

    /** SEC-16, SEC-32. */
    @Test
    void keepsAndListsNoSecret() {
        IssuedApiKey issued = keys.create("storage", "secret", Set.of("orders:read", "refunds"), null);
        String dump = jdbc().sql("SELECT k::text FROM api_keys k")
                .query(String.class)
                .list()
                .toString();
        String secret = issued.text().substring(issued.text().lastIndexOf('_') + 1);
        assertThat(dump).contains(issued.key().id()).doesNotContain(secret);
        assertThat(keys.list("storage")).containsExactly(issued.key());
        assertThat(keys.list("storage").toString() + issued).doesNotContain(secret);
        assertThat(keys.list("nobody")).isEmpty();
    }

    /** SECX-07. */
    @Test
    void makesSecretsThatNobodyGuesses() {
        Set<String> secrets = new HashSet<>();
        Set<String> starts = new HashSet<>();
        IntStream.range(0, 1_000).forEach(number -> {
            String text = keys.create("many", "key " + number, Set.of(), null).text();
            assertThat(text).matches("ak_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
            secrets.add(text.substring(20));
            starts.add(text.substring(3, 11));
        });
        assertThat(secrets).hasSize(1_000);
        assertThat(starts).hasSizeGreaterThan(995);
    }

    @Test
    void endsKeysInTime() {
        String ended =
                keys.create("ending", "ended", Set.of(), Duration.ofMillis(-1)).text();
        assertRefused(show(node, ended, "/api/me"));
    }

    /** SEC-10 for keys. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "ak_0123456789abcdef_0123456789012345678901234567890123456789012", "ak__", "' OR 1=1 --"
            })
    void answersAllBrokenKeysAlike(String text) {
        assertRefused(show(node, text, "/api/me"));
    }

    @Test
    void refusesAnotherSecretForAKnownId() {
        IssuedApiKey one = keys.create("swap", "one", Set.of(), null);
        IssuedApiKey other = keys.create("swap", "other", Set.of(), null);
        assertRefused(show(node, one.key().id() + other.text().substring(19), "/api/me"));
    }

    @Test
    void refusesTwoKeysAtOnce() {
        String text = keys.create("two", "twice", Set.of(), null).text();
        assertRefused(node.get("/api/me", "X-API-Key", text, "X-API-Key", text));
    }

    @Test
    void readsNoKeyFromTheAddressUnlessTold() {
        String text = keys.create("query", "in the address", Set.of(), null).text();
        assertThat(node.get("/api/me?api_key=" + text).statusCode()).isEqualTo(401);
        try (OrdersApplication told = startNode("ashlar.security.api-keys.query-parameter=api_key")) {
            assertThat(told.get("/api/me?api_key=" + text).body()).isEqualTo("query");
            assertRefused(told.get("/api/me?api_key="));
            assertThat(told.get("/api/me?other=1").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void writesTheLastUseOnceAMinute() {
        IssuedApiKey issued = keys.create("user", "used", Set.of(), null);
        show(node, issued.text(), "/api/me");
        Instant firstUse = onlyKey("user").lastUsedAt();
        assertThat(firstUse).isNotNull();
        show(node, issued.text(), "/api/me");
        assertThat(onlyKey("user").lastUsedAt()).isEqualTo(firstUse);
        jdbc().sql("UPDATE api_keys SET last_used_at = last_used_at - interval '61 s' WHERE id = ?")
                .param(issued.key().id())
                .update();
        show(node, issued.text(), "/api/me");
        assertThat(onlyKey("user").lastUsedAt()).isAfterOrEqualTo(firstUse);
    }

    /** RFC 9110 section 11.6.1. */
    @Test
    void namesAllThatCallersCanShow() {
        assertThat(node.get("/api/me").headers().allValues("WWW-Authenticate")).containsExactly("Bearer", "ApiKey");
    }

    /** SECX-12. */
    @Test
    void keepsKeysOutOfAccountRoutes() {
        String all = keys.create("ada", "everything", Set.of("orders:read", "refunds", "account"), null)
                .text();
        HttpResponse<String> response = show(node, all, "/account");
        assertThatProblem(response.statusCode(), contentType(response), response.body())
                .hasStatus(403)
                .hasCode("FORBIDDEN")
                .isComplete();
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void addsUpWhatACallerShows() {
        String text = keys.create("gateway", "front", Set.of(), null).text();
        String token = issuer.serviceToken("jwt", "orders:read");
        assertThat(show(node, text, "/api/both").statusCode()).isEqualTo(403);
        assertThat(node.getAs(token, "/api/both").statusCode()).isEqualTo(403);
        HttpResponse<String> both = node.get("/api/both", "Authorization", "Bearer " + token, "X-API-Key", text);
        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(both.body()).isEqualTo("jwt");
        assertRefused(node.get("/api/both", "Authorization", "Bearer " + token, "X-API-Key", "wrong"));
        assertThat(node.get("/api/both", "Authorization", "Bearer wrong", "X-API-Key", text)
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"invalid_token\"");
    }

    /** Neither lends its scopes to the other where one of them is asked for. */
    @Test
    void countsTheScopesOfWhatIsAskedFor() {
        String able =
                keys.create("gateway", "able", Set.of("orders:read"), null).text();
        String unable = keys.create("gateway", "unable", Set.of(), null).text();
        String reader = issuer.serviceToken("jwt", "orders:read");
        String nobody = issuer.keys()
                .sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256),
                        new JWTClaimsSet.Builder()
                                .issuer(issuer.issuer())
                                .audience(IdentityProvider.AUDIENCE)
                                .subject("jwt")
                                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                                .build());
        assertThat(showBoth(nobody, able, "/api/token-only").statusCode()).isEqualTo(403);
        assertThat(showBoth(reader, unable, "/api/token-only").statusCode()).isEqualTo(200);
        assertThat(showBoth(reader, able, "/api/token-only").statusCode()).isEqualTo(200);
        assertThat(showBoth(reader, unable, "/api/key-only").statusCode()).isEqualTo(403);
        assertThat(showBoth(nobody, able, "/api/key-only").statusCode()).isEqualTo(200);
        assertThat(showBoth(reader, able, "/api/key-only").statusCode()).isEqualTo(200);
        assertThat(showBoth(nobody, able, "/api/both").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> showBoth(String token, String key, String path) {
        return node.get(path, "Authorization", "Bearer " + token, "X-API-Key", key);
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThatProblem(response.statusCode(), contentType(response), response.body())
                .hasStatus(401)
                .hasCode("INVALID_API_KEY")
                .isComplete();
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("ApiKey");
        assertThat(response.body()).contains("\"detail\":\"The API key is not valid.\"");
    }

    private static OrdersApplication startNode(String... properties) {
        String[] own = {
            "ashlar.security.api-keys.enabled=true",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:dev/ashlar/security/apikey/schema-postgresql.sql",
            "spring.datasource.url=" + database.getJdbcUrl(),
            "spring.datasource.username=" + database.getUsername(),
            "spring.datasource.password=" + database.getPassword()
        };
        List<String> all = new java.util.ArrayList<>(List.of(own));
        all.addAll(List.of(properties));
        return OrdersApplication.trusting(issuer.issuer(), all.toArray(String[]::new));
    }

    private static ApiKey onlyKey(String owner) {
        List<ApiKey> known = keys.list(owner);
        assertThat(known).hasSize(1);
        return known.get(0);
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(node.bean(DataSource.class));
    }

    private static HttpResponse<String> show(OrdersApplication app, String key, String path) {
        return app.get(path, "X-API-Key", key);
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
