package dev.ashlar.security.autoconfigure.chain;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.security.web.SecurityFilterChain;

/** In the starter's place where a chain of the application takes every request: first, since none may come after that. */
final class AbsentChain implements SecurityFilterChain, Ordered {

    @Override
    public boolean matches(HttpServletRequest request) {
        return false;
    }

    @Override
    public List<Filter> getFilters() {
        return List.of();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
