package dev.ashlar.security.autoconfigure.checks;

import dev.ashlar.security.autoconfigure.profile.ProductionProfile;
import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Whether something that helps while an application is made has come along into production. */
record DevelopmentCheck(Environment environment, ClassLoader classLoader) implements SecurityCheck {

    private static final Set<String> ON = Set.of("true", "on");
    private static final String DEVTOOLS = "org.springframework.boot.devtools.RemoteSpringApplication";

    private static final List<DevelopmentSetting> SETTINGS = Stream.concat(
                    Stream.of(
                            new DevelopmentSetting(
                                    "h2-console",
                                    "spring.h2.console.enabled",
                                    ON,
                                    "The console of H2 runs any SQL, and through it any program.",
                                    "Remove spring.h2.console.enabled."),
                            new DevelopmentSetting(
                                    "graphiql",
                                    "spring.graphql.graphiql.enabled",
                                    ON,
                                    "The console of GraphQL is served.",
                                    "Remove spring.graphql.graphiql.enabled."),
                            new DevelopmentSetting(
                                    "schema-generation",
                                    "spring.jpa.hibernate.ddl-auto",
                                    Set.of("create", "create-drop", "create-only", "drop", "update"),
                                    "Hibernate changes the tables at every start, and may drop them.",
                                    "Set spring.jpa.hibernate.ddl-auto to validate or none, and change tables by migrations."),
                            new DevelopmentSetting(
                                    "stack-traces",
                                    "spring.web.error.include-stacktrace",
                                    Set.of("always", "on-param"),
                                    "Stack traces are told to callers.",
                                    "Remove spring.web.error.include-stacktrace.")),
                    Stream.of(
                                    "logging.level.root",
                                    "logging.level.web",
                                    "logging.level.org.springframework",
                                    "logging.level.org.springframework.security",
                                    "logging.level.org.springframework.web")
                            .map(DevelopmentCheck::loud))
            .toList();

    @Override
    public List<SecurityFinding> findings() {
        List<SecurityFinding> findings = new ArrayList<>();
        if (ProductionProfile.isActive(environment)) {
            SETTINGS.stream()
                    .filter(setting -> setting.isOn(environment))
                    .forEach(setting -> findings.add(setting.finding()));
            if (ClassUtils.isPresent(DEVTOOLS, classLoader)) {
                findings.add(SecurityFinding.refusal(
                        "devtools",
                        "spring-boot-devtools",
                        "The developer tools are on the class path.",
                        "Build the application with spring-boot-maven-plugin, which leaves spring-boot-devtools out."));
            }
        }
        return findings;
    }

    private static DevelopmentSetting loud(String property) {
        return new DevelopmentSetting(
                "security-debug-log",
                property,
                Set.of("debug", "trace"),
                "The log tells headers and tokens of requests.",
                "Set " + property + " to info or less.");
    }
}
