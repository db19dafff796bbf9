package com.example.bookshop;

import dev.ashlar.test.ProblemContractTests;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever fails, the shop answers in one format and tells nothing of its inside. */
@ApiTest
class OneFormatTests extends ProblemContractTests {

    @LocalServerPort
    private int port;

    @Autowired
    private LocalCaller caller;

    @Autowired
    private LocalCredentials credentials;

    @Override
    protected URI baseUrl() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    protected String pathThatTakesJson() {
        return "/orders";
    }

    @Override
    protected Map<String, String> headers() {
        return credentials.headers(caller);
    }
}
