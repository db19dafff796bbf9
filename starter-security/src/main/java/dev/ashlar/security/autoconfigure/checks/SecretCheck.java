package dev.ashlar.security.autoconfigure.checks;

import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Looks at the values of all properties whose names say that they are secret. */
record SecretCheck(ConfigurableEnvironment environment) implements SecurityCheck {

    private static final int KEY_BYTES = 32;
    private static final Pattern LOOPBACK = Pattern.compile(
            "jdbc:(?:[a-z]+://(?:localhost|127(?:\\.\\d+){3}|\\[::1])(?::\\d+)?(?:[/;?].*)?|postgresql:[^/].*"
                    + "|tc:.*|(?:h2|hsqldb):(?:mem:|file:|[.~/]).*)");
    private static final Pattern OF_A_DATABASE = Pattern.compile("spring\\.(?:datasource|flyway|liquibase)\\..*");

    @Override
    public List<SecurityFinding> findings() {
        return names().flatMap(name -> finding(name).stream()).toList();
    }

    private Stream<String> names() {
        TreeSet<String> names = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(SecretNames::isSecret)
                .forEach(names::add);
        return names.stream();
    }

    private Optional<SecurityFinding> finding(String name) {
        String value = value(name);
        if (value.isBlank()) {
            return Optional.empty();
        }
        if (SampleSecret.matches(value)) {
            return Optional.of(
                    finding(
                            "weak-secret",
                            name,
                            "The secret in " + name + " is a sample or one that everybody tries first.",
                            "Set " + name
                                    + " to a long random value, from the environment or a file that is not in the repository."));
        }
        if (SecretNames.isKey(name) && value.getBytes(StandardCharsets.UTF_8).length < KEY_BYTES) {
            return Optional.of(finding(
                    "short-key",
                    name,
                    "The key in " + name + " has less than " + KEY_BYTES + " bytes.",
                    "Set " + name + " to " + KEY_BYTES
                            + " random bytes or more, such as openssl rand -base64 48 gives."));
        }
        return Optional.empty();
    }

    /** The password of a database on the same machine is in nobody's way where nothing says that this is production. */
    private SecurityFinding finding(String id, String name, String description, String action) {
        boolean local = OF_A_DATABASE
                        .matcher(SecretNames.canonical(name).replace('-', '.'))
                        .matches()
                && LOOPBACK.matcher(environment.getProperty("spring.datasource.url", ""))
                        .matches();
        return local
                ? SecurityFinding.refusal(id, name, description, action)
                : SecurityFinding.strictRefusal(id, name, description, action);
    }

    /** A value that refers to what does not exist is somebody else's failure. */
    private String value(String name) {
        try {
            return environment.getProperty(name, "");
        } catch (IllegalArgumentException unresolved) {
            return "";
        }
    }
}
