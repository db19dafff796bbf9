package dev.ashlar.errors.app;

import org.springframework.boot.test.context.SpringBootTest;

/** The same requests on WebFlux. */
@SpringBootTest(
        classes = ReactiveApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "spring.webflux.apiversion.supported=1.0,2.0",
            "spring.webflux.apiversion.use.header=X-API-Version",
            "spring.webflux.apiversion.default=1.0"
        })
class ReactiveReturnedProblemsIntegrationTests extends ReturnedProblemsIntegrationTests {}
