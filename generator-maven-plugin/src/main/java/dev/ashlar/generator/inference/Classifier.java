package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;

/** Asks the rules what an operation is; what none of them recognises is custom, with the reason. */
final class Classifier {

    private static final String CUSTOM = "custom";

    private final Storage storage;
    private final List<OperationRule> rules;
    private final SecondThoughts thoughts;
    private final CustomReason reasons;
    private final Findings findings;

    Classifier(Storage storage, List<Exchange> exchanges, Findings findings) {
        this.storage = storage;
        this.thoughts = new SecondThoughts(storage, exchanges);
        this.rules = OperationRule.all(storage);
        this.reasons = new CustomReason(storage);
        this.findings = findings;
    }

    Understanding understand(Exchange exchange) {
        Optional<String> declared = exchange.call().overrides().operation().text(Extensions.OPERATION);
        Intent custom =
                new Intent.Custom(owner(exchange.path()).map(Draft::name).orElse(null));
        if (declared.isPresent()) {
            return declared(exchange, declared.get(), custom);
        }
        Why refusal = null;
        for (OperationRule rule : rules) {
            Judged<Understanding> judged = rule.judge(exchange, false).orElse(null);
            if (judged instanceof Judged.Accepted<Understanding> accepted) {
                return thoughts.of(exchange, accepted.value().intent())
                        .map(doubt -> new Understanding(custom, doubt))
                        .orElse(accepted.value());
            }
            if (judged instanceof Judged.Refused<Understanding> refused && refusal == null) {
                refusal = refused.why();
            }
        }
        return new Understanding(custom, refusal == null ? reasons.of(exchange) : refusal);
    }

    /** Rule {@code declared-operation}: {@code x-ashlar-operation} says what it is. */
    private Understanding declared(Exchange exchange, String word, Intent custom) {
        Why why = new Why("declared-operation", exchange.call().id() + " says x-ashlar-operation: " + word);
        if (word.equals(CUSTOM)) {
            return new Understanding(custom, why);
        }
        return rules.stream()
                .filter(rule -> rule.word().equals(word))
                .flatMap(rule -> rule.judge(exchange, true).flatMap(Judged::asAccepted).stream())
                .findFirst()
                .map(understanding -> new Understanding(understanding.intent(), why))
                .orElseGet(() -> {
                    findings.add(
                            exchange.call().place().origin(),
                            why.reason() + ", but path, body and answer do not make one; it stays custom");
                    return new Understanding(custom, why);
                });
    }

    /** The resource below whose paths an operation lies. */
    private Optional<Draft> owner(PathTemplate path) {
        Draft owner = null;
        int longest = 0;
        for (Draft draft : storage.drafts().list()) {
            for (Address address : draft.addresses()) {
                if (address.path().length() > longest && path.startsWith(address.path())) {
                    owner = draft;
                    longest = address.path().length();
                }
            }
        }
        return Optional.ofNullable(owner);
    }
}
