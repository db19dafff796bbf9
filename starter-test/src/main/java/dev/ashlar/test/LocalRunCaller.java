package dev.ashlar.test;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Whoever may do everything in a local run. */
final class LocalRunCaller {

    private LocalRunCaller() {}

    /** What he sends, as arguments of curl; nothing where nobody has to be known. */
    static Optional<String> headers(ApplicationContext context) {
        LocalCaller caller = context.getBeanProvider(LocalCaller.class).getIfAvailable();
        LocalCredentials credentials =
                context.getBeanProvider(LocalCredentials.class).getIfAvailable();
        return caller == null || credentials == null
                ? Optional.empty()
                : Optional.of(credentials.headers(caller).entrySet().stream()
                        .map(header -> "-H '" + header.getKey() + ": " + header.getValue() + "'")
                        .collect(Collectors.joining(" ")));
    }
}
