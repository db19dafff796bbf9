package dev.ashlar.security.autoconfigure.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The 30,000 passwords that leak most often, in lower case, which zxcvbn maintains. Its estimate of how long a guess takes is
 * left out: what it calls weak depends on a threshold that users cannot follow, while a list is a fact.
 */
final class LeakedPasswords {

    private final Set<String> all;

    LeakedPasswords() {
        try {
            all = new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Whether it is one of them, or one with so little around it that it is tried next. */
    boolean contains(String lower, String bare) {
        return all.contains(lower) || (bare.length() * 2 >= lower.length() && all.contains(bare));
    }
}
