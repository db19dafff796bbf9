package dev.ashlar.benchmarks.starters.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Does next to nothing per request, so that whatever is added shows. */
@SpringBootApplication
public class OrderApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(OrderApplication.class, arguments);
    }
}
