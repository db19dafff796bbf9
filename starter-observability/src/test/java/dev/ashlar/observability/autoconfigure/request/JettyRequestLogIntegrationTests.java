package dev.ashlar.observability.autoconfigure.request;

import java.util.ArrayList;
import java.util.List;

/** The same, on Jetty. */
class JettyRequestLogIntegrationTests extends RequestLogIntegrationTests {

    private static final String TOMCAT = "org.springframework.boot.tomcat.autoconfigure.";

    @Override
    boolean knowsWhetherTheClientIsGone() {
        return false;
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(super.arguments());
        arguments.add("--spring.autoconfigure.exclude=" + TOMCAT + "servlet.TomcatServletWebServerAutoConfiguration,"
                + TOMCAT + "actuate.web.server.TomcatServletManagementContextAutoConfiguration,"
                + "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration,"
                + "net.ttddyy.observation.boot.autoconfigure.DataSourceObservationAutoConfiguration");
        return arguments;
    }
}
