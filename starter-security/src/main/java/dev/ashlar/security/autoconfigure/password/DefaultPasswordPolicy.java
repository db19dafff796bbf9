package dev.ashlar.security.autoconfigure.password;

import dev.ashlar.errors.BusinessRuleException;
import dev.ashlar.errors.InvalidException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.security.password.PasswordErrorCode;
import dev.ashlar.security.password.PasswordPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.util.function.SingletonSupplier;

/** Length, what is guessed first, and what the checkers of the application know. */
final class DefaultPasswordPolicy implements PasswordPolicy {

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PasswordProperties properties;
    private final String product;
    private final List<CompromisedPasswordChecker> checkers;
    /** Read when the first password is chosen: many applications never see one. */
    private final Supplier<GuessablePasswords> guessable = SingletonSupplier.of(GuessablePasswords::new);

    DefaultPasswordPolicy(PasswordProperties properties, String product, List<CompromisedPasswordChecker> checkers) {
        this.properties = properties;
        this.product = product;
        this.checkers = List.copyOf(checkers);
    }

    @Override
    public void check(@Nullable String password, String pointer, String... contextWords) {
        if (password == null || !hasGoodLength(password)) {
            throw new InvalidException(List.of(ProblemError.of(Place.BODY, pointer, "SIZE")
                    .with("min", properties.minLength())
                    .with("max", properties.maxLength())));
        }
        List<String> context = Stream.concat(Stream.of(product), Stream.of(contextWords))
                .flatMap(word -> Stream.concat(Stream.of(word), WORD_END.splitAsStream(word)))
                .distinct()
                .toList();
        if (guessable.get().contains(password, context, properties.minLength()) || isKnownElsewhere(password)) {
            PasswordErrorCode code = PasswordErrorCode.PASSWORD_COMPROMISED;
            throw new BusinessRuleException(code, Map.of(), List.of(ProblemError.of(Place.BODY, pointer, code.name())));
        }
    }

    private boolean hasGoodLength(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= properties.minLength() && length <= properties.maxLength();
    }

    private boolean isKnownElsewhere(String password) {
        return checkers.stream().anyMatch(checker -> checker.check(password).isCompromised());
    }
}
