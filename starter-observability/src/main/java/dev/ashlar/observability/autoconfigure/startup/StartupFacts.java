package dev.ashlar.observability.autoconfigure.startup;

import dev.ashlar.observability.redaction.Redactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/** What is worth knowing of an application that has just been started, in the order in which it is read. */
final class StartupFacts {

    private static final String NONE = "none";
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("ashlar");

    /** Who lets callers in, by the type of a bean of theirs. */
    private static final Map<String, String> SECURITY = Map.of(
            "org.springframework.security.oauth2.jwt.JwtDecoder", "JWT",
            "org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector",
                    "opaque tokens",
            "org.springframework.security.oauth2.client.registration.ClientRegistrationRepository", "OpenID Connect",
            "org.springframework.security.core.userdetails.UserDetailsService", "users of its own");

    private final ApplicationContext context;
    private final ConfigurableEnvironment environment;
    private final Redactor redactor;

    StartupFacts(ApplicationContext context, ConfigurableEnvironment environment, Redactor redactor) {
        this.context = context;
        this.environment = environment;
        this.redactor = redactor;
    }

    Map<String, String> read() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("application", environment.getProperty("spring.application.name", "application"));
        facts.put("version", version());
        facts.put("java", Runtime.version().toString());
        facts.put("profiles", joined(List.of(environment.getActiveProfiles())));
        facts.put("port", port());
        facts.put("database", database());
        facts.put("security", security());
        List<String> routes = publicRoutes();
        if (routes != null) {
            facts.put("public_routes", joined(routes));
        }
        facts.put("switched_off", joined(switchedOff()));
        return facts;
    }

    private String version() {
        BuildProperties build = context.getBeanProvider(BuildProperties.class).getIfAvailable();
        String version = build == null ? null : build.getVersion();
        return version == null ? "unknown" : version;
    }

    private String port() {
        String port = environment.getProperty("local.server.port", NONE);
        String management = environment.getProperty("local.management.port", port);
        return management.equals(port) ? port : port + ", management " + management;
    }

    /** Without user and settings, which may hold secrets. */
    private String database() {
        String unnamed = isThere("javax.sql.DataSource") ? "not by spring.datasource.url" : NONE;
        String url =
                environment.getProperty("spring.datasource.url", environment.getProperty("spring.r2dbc.url", unnamed));
        int settings = url.indexOf('?');
        return redactor.redact(settings < 0 ? url : url.substring(0, settings));
    }

    private String security() {
        if (!isThere("org.springframework.security.web.SecurityFilterChain")) {
            return NONE;
        }
        List<String> modes = SECURITY.entrySet().stream()
                .filter(mode -> isThere(mode.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return modes.isEmpty() ? "on" : String.join(", ", modes);
    }

    /** Null where Spring Security does not guard the handlers of Spring MVC. */
    private @Nullable List<String> publicRoutes() {
        return isThere("org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping")
                        && isThere("org.springframework.security.web.FilterChainProxy")
                ? PublicRoutes.of(context)
                : null;
    }

    private boolean isThere(String type) {
        ClassLoader classes = StartupFacts.class.getClassLoader();
        return ClassUtils.isPresent(type, classes)
                && context.getBeanNamesForType(ClassUtils.resolveClassName(type, classes), false, false).length > 0;
    }

    private Set<String> switchedOff() {
        Set<String> off = new TreeSet<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream()
                        .filter(StartupFacts::isSwitch)
                        .map(ConfigurationPropertyName::toString)
                        .filter(name -> "false".equalsIgnoreCase(environment.getProperty(name)))
                        .forEach(off::add);
            }
        }
        return off;
    }

    private static boolean isSwitch(ConfigurationPropertyName name) {
        return OURS.isAncestorOf(name) && name.getLastElement(Form.UNIFORM).equals("enabled");
    }

    private static String joined(Iterable<String> values) {
        String joined = String.join(", ", values);
        return joined.isEmpty() ? NONE : joined;
    }
}
