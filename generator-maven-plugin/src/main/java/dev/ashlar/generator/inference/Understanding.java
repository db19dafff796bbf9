package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Why;

/** What an operation was understood as, and by which rule. */
record Understanding(Intent intent, Why why) {

    static Judged<Understanding> accepted(Intent intent, String rule, String reason) {
        return Judged.accepted(new Understanding(intent, new Why(rule, reason)));
    }
}
