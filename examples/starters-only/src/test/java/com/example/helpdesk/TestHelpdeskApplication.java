package com.example.helpdesk;

import dev.ashlar.test.LocalPostgres;
import org.springframework.boot.SpringApplication;

/** Runs the application on this machine with an embedded PostgreSQL: {@code mvn spring-boot:test-run}. */
final class TestHelpdeskApplication {

    private TestHelpdeskApplication() {}

    public static void main(String[] args) {
        SpringApplication.from(HelpdeskApplication::main).with(LocalPostgres.class, LocalAccess.class).run(args);
    }
}
