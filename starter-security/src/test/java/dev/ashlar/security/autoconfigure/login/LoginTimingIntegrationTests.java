package dev.ashlar.security.autoconfigure.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SEC-28: what a failed login tells, without the delays that would hide it. */
class LoginTimingIntegrationTests {

    private static final String PASSWORD = "four quiet otters";
    private static final int ROUNDS = 60;

    private static FreshDatabase database;
    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        database = FreshDatabase.create();
        node = Node.start(database, "--ashlar.security.tokens.enabled=true", "--ashlar.security.login.delayed=false");
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
    void answersTheSameInTheSameTimeWhateverIsWrong() throws Exception {
        Map<String, String> tries = new LinkedHashMap<>();
        tries.put("nobody", PASSWORD);
        tries.put("known", "four quiet ducks!");
        tries.put("locked", PASSWORD);
        tries.put("disabled", PASSWORD);
        Map<String, List<Long>> times = new LinkedHashMap<>();
        Set<String> answers = new TreeSet<>();
        for (int round = -10; round < ROUNDS; round++) {
            for (Map.Entry<String, String> attempt : tries.entrySet()) {
                long start = System.nanoTime();
                HttpResponse<String> answer = node.login(attempt.getKey(), attempt.getValue());
                if (round >= 0) {
                    times.computeIfAbsent(attempt.getKey(), any -> new ArrayList<>())
                            .add(System.nanoTime() - start);
                }
                answers.add(answer.statusCode() + shape(answer));
            }
        }
        assertThat(answers).hasSize(1).first().asString().startsWith("401").contains("INVALID_CREDENTIALS");
        double expected = median(times.get("known"));
        // Wider than the 10 % of the case, since the machine may have other things to do; a hash left out is 90 % less.
        assertThat(times.values()).allSatisfy(of -> assertThat(median(of)).isCloseTo(expected, withinPercentage(35)));
    }

    private static String shape(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"(requestId|timestamp)\":\"[^\"]*\"", "")
                + answer.headers().allValues("WWW-Authenticate")
                + answer.headers().allValues("Set-Cookie");
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }
}
