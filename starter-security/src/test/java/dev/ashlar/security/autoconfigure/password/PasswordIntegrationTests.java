package dev.ashlar.security.autoconfigure.password;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Passwords from registration to login, on a real database. */
class PasswordIntegrationTests {

    private static FreshDatabase database;
    private static Node node;
    private static JdbcClient jdbc;

    private final String user = "ada" + UUID.randomUUID().toString().substring(0, 6);

    @BeforeAll
    static void start() {
        database = FreshDatabase.create();
        node = Node.start(
                database,
                "--test.cheap-hashes=false",
                "--ashlar.security.tokens.enabled=true",
                "--ashlar.security.passwords.unprefixed-hash=bcrypt");
        jdbc = node.context().getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
        database.close();
    }

    /** SEC-24 */
    @Test
    void refusesWhatIsShorterThanTheMinimum() throws Exception {
        HttpResponse<String> refused = node.register(user, "zK4!vq8");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThatProblem(refused.body())
                .hasCode("VALIDATION_FAILED")
                .hasError("/password", "SIZE")
                .isComplete();
    }

    /** SEC-24 */
    @Test
    void refusesARegistrationWithoutAPassword() throws Exception {
        assertThatProblem(node.post("/users", Map.of("username", user)).body())
                .hasStatus(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("/password", "SIZE")
                .isComplete();
    }

    /** SEC-24, SECX-09 */
    @ParameterizedTest
    @ValueSource(strings = {"€", "м", "\uD83E\uDD94"})
    void takesLongPasswordsOfAnyScript(String character) throws Exception {
        String password = character.repeat(64);
        assertThat(node.register(user, password).statusCode()).isEqualTo(201);
        assertThat(node.login(user, password).statusCode()).isEqualTo(200);
        assertThat(node.login(user, character.repeat(63)).statusCode()).isEqualTo(401);
    }

    /** SECX-09 */
    @Test
    void asksForNoKindOfCharacter() throws Exception {
        assertThat(node.register(user, "xkqzmwvjplrtyhgbnfds").statusCode()).isEqualTo(201);
    }

    /** SECX-09 */
    @Test
    void takesAPasswordHoweverOldItIs() throws Exception {
        assertThat(node.register(user, "four quiet otters").statusCode()).isEqualTo(201);
        node.clock().advance(Duration.ofDays(400));
        try {
            assertThat(node.login(user, "four quiet otters").statusCode()).isEqualTo(200);
        } finally {
            node.clock().advance(Duration.ofDays(-400));
        }
    }

    /** SEC-26 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "P@ssw0rd",
                "iloveyou2",
                "12345678",
                "qwertyuiop",
                "Football123",
                "letmein!!",
                "aaaaaaaaaa",
                "abcabcabc",
                "87654321",
                "library2026!",
                "sunshine",
                "marlboro",
                "1qazxsw2",
                "drowssap",
                "trustno1",
                "dragonmaster"
            })
    void refusesWhatIsGuessedFirst(String password) throws Exception {
        HttpResponse<String> refused = node.register(user, password);
        assertThat(refused.statusCode()).as(password).isEqualTo(422);
        assertThatProblem(refused.body())
                .hasCode("PASSWORD_COMPROMISED")
                .hasError("/password", "PASSWORD_COMPROMISED")
                .isComplete();
    }

    /** SEC-26 */
    @Test
    void refusesTheNameOfTheUser() throws Exception {
        assertThatProblem(node.register(user, user + "2026!").body())
                .hasStatus(422)
                .hasCode("PASSWORD_COMPROMISED");
    }

    /** SEC-27 */
    @Test
    void hashesWithArgon2id() throws Exception {
        node.register(user, "four quiet otters");
        assertThat(hash()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** SEC-27 */
    @Test
    void movesOldHashesToArgon2idAtLogin() throws Exception {
        String password = "four quiet otters";
        for (String old : new String[] {
            "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password),
            new BCryptPasswordEncoder(4).encode(password),
            "{pbkdf2@SpringSecurity_v5_8}"
                    + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password)
        }) {
            jdbc.sql("INSERT INTO accounts (username, password) VALUES (?, ?)"
                            + " ON CONFLICT (username) DO UPDATE SET password = excluded.password")
                    .param(user)
                    .param(old)
                    .update();
            jdbc.sql("INSERT INTO account_authorities VALUES (?, 'ROLE_READER') ON CONFLICT DO NOTHING")
                    .param(user)
                    .update();
            assertThat(node.login(user, "four quiet ducks").statusCode()).isEqualTo(401);
            assertThat(hash()).isEqualTo(old);
            assertThat(node.login(user, password).statusCode()).isEqualTo(200);
            assertThat(hash()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(node.login(user, password).statusCode()).isEqualTo(200);
        }
    }

    private String hash() {
        return jdbc.sql("SELECT password FROM accounts WHERE username = ?")
                .param(user)
                .query(String.class)
                .single();
    }
}
