package dev.ashlar.errors.app;

import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.errors.ConstraintPointers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.OncePerRequestFilter;

@SpringBootApplication
class FailingApplication {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                // What the server itself logs of a refused row would be taken for a line of the application.
                .setServerConfig("log_min_messages", "fatal")
                .start();
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        return dataSource;
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "own-pointers", matchIfMissing = true)
    ConstraintPointers constraintPointers() {
        Map<String, String> pointers = Map.of(
                "uq_account__email", "/email",
                "ck_account__age", "/age",
                "fk_invoice__account_id", "/accountId",
                "account.email", "/email");
        return name -> Optional.ofNullable(pointers.get(name));
    }

    @Bean
    OncePerRequestFilter failingFilter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                switch (request.getRequestURI()) {
                    case "/filter/boom" -> throw new IllegalStateException("secret of the filter");
                    case "/filter/parameter" -> request.getParameter("q");
                    case "/filter/bare-401" -> {
                        response.setHeader("WWW-Authenticate", "Bearer");
                        response.setStatus(401);
                    }
                    case "/filter/send-error" -> response.sendError(400, "secret of sendError");
                    default -> chain.doFilter(request, response);
                }
            }
        };
    }
}
