package dev.ashlar.security.autoconfigure.tomcat;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Puts valves around everything that Tomcat does, on the port of the application and on that of its management. */
@FunctionalInterface
public interface EdgeValves {

    /** Adds to the valves of the engine. */
    void addTo(TomcatServletWebServerFactory factory);
}
