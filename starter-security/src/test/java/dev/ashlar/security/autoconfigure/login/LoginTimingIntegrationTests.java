package dev.ashlar.security.autoconfigure.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.token.AccountsApplication;
import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** SEC-28: what a failed login tells, without the delays that would hide it. */
class LoginTimingIntegrationTests {

    private static final String PASSWORD = "four quiet otters";
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int MOST_ROUNDS = 1000;
    private static final double TOLERANCE = 0.10;

    private static final Map<String, String> TRIES = new LinkedHashMap<>();

    static {
        TRIES.put("nobody", PASSWORD);
        TRIES.put("known", "four quiet ducks!");
        TRIES.put("locked", PASSWORD);
        TRIES.put("disabled", PASSWORD);
    }

    private static FreshDatabase database;
    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        database = FreshDatabase.create();
        node = Node.start(
                TimedApplication.class,
                database,
                "--test.cheap-hashes=false",
                "--ashlar.security.tokens.enabled=true",
                "--ashlar.security.login.delayed=false");
        for (String user : List.of("known", "locked", "disabled")) {
            node.register(user, PASSWORD);
        }
        JdbcClient jdbc = node.context().getBean(JdbcClient.class);
        jdbc.sql("UPDATE accounts SET locked = true WHERE username = 'locked'").update();
        jdbc.sql("UPDATE accounts SET enabled = false WHERE username = 'disabled'")
                .update();
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
        database.close();
    }

    @Test
    void hashesOnceWithTheSameCostAndAnswersTheSameWhateverIsWrong() throws Exception {
        CountingEncoder encoder = node.context().getBean(CountingEncoder.class);
        Set<String> answers = new TreeSet<>();
        Set<List<String>> costs = new HashSet<>();
        for (Map.Entry<String, String> attempt : TRIES.entrySet()) {
            encoder.checked.clear();
            answers.add(shape(node.login(attempt.getKey(), attempt.getValue())));
            costs.add(List.copyOf(encoder.checked));
        }
        assertThat(answers).hasSize(1).first().asString().startsWith("401").contains("INVALID_CREDENTIALS");
        assertThat(costs).singleElement().satisfies(hashes -> assertThat(hashes).hasSize(1));
    }

    /**
     * A machine that is busy with other things slows some of the logins down, and never all of them: the undisturbed ones are
     * compared, and more are measured as long as they are apart. A hash that is left out, or a look into the database more, stays
     * apart however many there are.
     */
    @Test
    void takesTheSameTimeWhateverIsWrong() throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        measure(WARM_UP, new LinkedHashMap<>());
        int rounds = 0;
        do {
            measure(ROUNDS, times);
            rounds += ROUNDS;
        } while (spread(times) > TOLERANCE && rounds < MOST_ROUNDS);
        assertThat(spread(times)).as("of %s", undisturbed(times)).isLessThanOrEqualTo(TOLERANCE);
    }

    /** Interleaved, so that whatever else the machine does meets all of them alike. */
    private static void measure(int rounds, Map<String, List<Long>> times) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, String> attempt : TRIES.entrySet()) {
                long start = System.nanoTime();
                node.login(attempt.getKey(), attempt.getValue());
                times.computeIfAbsent(attempt.getKey(), any -> new ArrayList<>())
                        .add(System.nanoTime() - start);
            }
        }
    }

    /** By how much the slowest kind of failure is slower than the quickest, as a part of it. */
    private static double spread(Map<String, List<Long>> times) {
        List<Long> sorted = undisturbed(times).values().stream().sorted().toList();
        return (double) sorted.get(sorted.size() - 1) / sorted.get(0) - 1;
    }

    /** What a login takes where nothing else is in its way: a tenth of them is quicker. */
    private static Map<String, Long> undisturbed(Map<String, List<Long>> times) {
        Map<String, Long> undisturbed = new LinkedHashMap<>();
        times.forEach((name, nanos) -> undisturbed.put(
                name,
                nanos.stream().sorted().skip(nanos.size() / 10).findFirst().orElseThrow()));
        return undisturbed;
    }

    private static String shape(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body().replaceAll("\"(requestId|timestamp)\":\"[^\"]*\"", "")
                + answer.headers().allValues("WWW-Authenticate")
                + answer.headers().allValues("Set-Cookie");
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(AccountsApplication.class)
    static class TimedApplication {

        @Bean
        PasswordEncoder encoder() {
            return new CountingEncoder();
        }
    }

    /** Remembers with which cost it has hashed; cheaper than the default, so that all else shows more in the time of a login. */
    private static final class CountingEncoder extends AbstractValidatingPasswordEncoder {

        private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 2048, 2);
        private final List<String> checked = new CopyOnWriteArrayList<>();

        @Override
        protected String encodeNonNullPassword(String password) {
            return String.valueOf(argon2.encode(password));
        }

        @Override
        protected boolean matchesNonNull(String password, @Nullable String encoded) {
            checked.add(String.valueOf(encoded).replaceFirst("\\$[^$]*\\$[^$]*$", ""));
            return argon2.matches(password, encoded);
        }
    }
}
