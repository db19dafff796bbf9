package dev.ashlar.benchmarks.starters.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Handlers that do next to nothing, so that whatever is added shows, and such that run one statement. */
@SpringBootApplication
public class OrderApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(OrderApplication.class, arguments);
    }
}
