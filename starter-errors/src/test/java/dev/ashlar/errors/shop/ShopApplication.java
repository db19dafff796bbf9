package dev.ashlar.errors.shop;

import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.errors.ProblemListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;

@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
class ShopApplication {

    @Bean
    SimpleMeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    @Bean
    ErrorCodes codesOfALibrary() {
        return () -> List.of(new LibraryCode());
    }

    @Bean
    ProblemListener brokenListener() {
        return (body, context) -> {
            throw new IllegalStateException("a listener that fails");
        };
    }

    private static final class LibraryCode implements ErrorCode {

        @Override
        public String name() {
            return "LIBRARY_CLOSED";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.LOCKED;
        }
    }
}
