package dev.ashlar.failures;

import dev.ashlar.failures.app.reactive.ReactiveApplication;
import dev.ashlar.failures.app.servlet.ServletApplication;
import dev.ashlar.failures.peer.ErrorHandlingStarter;
import dev.ashlar.failures.table.FailureCase;
import dev.ashlar.failures.table.FailureTable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Who answers for the application that fails. */
enum Variant {
    ASHLAR("Ashlar", BodyFormat.ASHLAR, ""),
    ASHLAR_WEBFLUX("Ashlar on WebFlux", BodyFormat.ASHLAR, ""),
    BOOT("Boot", BodyFormat.BOOT, "ashlar.errors.enabled=false"),
    PROBLEMDETAILS(
            "Boot, `problemdetails`",
            BodyFormat.RFC9457,
            "ashlar.errors.enabled=false spring.mvc.problemdetails.enabled=true"),
    ERROR_HANDLING_STARTER(
            "error-handling starter",
            BodyFormat.ERROR_HANDLING_STARTER,
            "ashlar.errors.enabled=false error.handling.handle-filter-chain-exceptions=true");

    /** The product on Spring MVC beside what it is compared with. */
    static final List<Variant> COMPARED = List.of(BOOT, PROBLEMDETAILS, ERROR_HANDLING_STARTER, ASHLAR);

    private static final String STARTER = "io.github.wimdeblauwe.errorhandlingspringbootstarter.";
    private static final String WITHOUT_STARTER = " spring.autoconfigure.exclude=" + STARTER
            + "servlet.ServletErrorHandlingConfiguration," + STARTER + "reactive.ReactiveErrorHandlingConfiguration";
    /** Both servers are on the class path, and a reactive application would start on Tomcat. */
    private static final String ON_NETTY =
            ",org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration";

    private final String title;
    private final BodyFormat format;
    private final String properties;

    Variant(String title, BodyFormat format, String properties) {
        this.title = title;
        this.format = format;
        this.properties = properties;
    }

    String title() {
        return title;
    }

    BodyFormat format() {
        return format;
    }

    /** The lines that make sense for it. */
    List<FailureCase> lines() {
        return FailureTable.all().stream()
                .filter(failure -> this != ASHLAR_WEBFLUX || !OtherOnWebFlux.REASONS.containsKey(failure.name()))
                .toList();
    }

    SpringApplicationBuilder application() {
        return switch (this) {
            case ASHLAR_WEBFLUX ->
                new SpringApplicationBuilder(ReactiveApplication.class).web(WebApplicationType.REACTIVE);
            case ERROR_HANDLING_STARTER ->
                new SpringApplicationBuilder(ServletApplication.class, ErrorHandlingStarter.class);
            default -> new SpringApplicationBuilder(ServletApplication.class);
        };
    }

    String[] arguments() {
        String rest = switch (this) {
            case ASHLAR_WEBFLUX -> WITHOUT_STARTER + ON_NETTY;
            case ERROR_HANDLING_STARTER -> "";
            default -> WITHOUT_STARTER;
        };
        return Stream.of((properties + rest).trim().split(" "))
                .map(property -> "--" + property)
                .toArray(String[]::new);
    }
}
