package dev.ashlar.generator.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names that must differ from each other. The first to ask gets its wish, a later one a number behind it. */
final class NameScope {

    private final Set<String> taken = new HashSet<>();
    private final UnaryOperator<String> identity;

    private NameScope(UnaryOperator<String> identity) {
        this.identity = identity;
    }

    /** Names that may differ in case alone. */
    static NameScope ofMembers() {
        return new NameScope(UnaryOperator.identity());
    }

    /** Names that become files: some file systems do not see case. */
    static NameScope ofFiles() {
        return new NameScope(name -> name.toLowerCase(Locale.ROOT));
    }

    NameScope reserve(Collection<String> names) {
        names.forEach(name -> taken.add(identity.apply(name)));
        return this;
    }

    String unique(String wish) {
        String name = wish;
        for (int number = 2; !taken.add(identity.apply(name)); number++) {
            name = wish + number;
        }
        return name;
    }
}
