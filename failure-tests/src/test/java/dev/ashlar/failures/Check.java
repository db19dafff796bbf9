package dev.ashlar.failures;

import dev.ashlar.failures.table.Reply;
import java.util.function.BiPredicate;

/**
 * One thing that must be true of an answer.
 *
 * @param sentence says what, after the name of the line
 * @param test judges the answer, in the light of the application's other answers
 */
record Check(String sentence, BiPredicate<Reply, Answers> test) {

    boolean passes(Reply reply, Answers answers) {
        return test.test(reply, answers);
    }
}
