package com.example.bookshop;

import dev.ashlar.test.ProblemContractTests;
import java.net.URI;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever fails, the shop answers in one format and tells nothing of its inside. */
@ApiTest
class OneFormatTests extends ProblemContractTests {

    @LocalServerPort
    private int port;

    @Override
    protected URI baseUrl() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    protected String pathThatTakesJson() {
        return "/orders";
    }
}
