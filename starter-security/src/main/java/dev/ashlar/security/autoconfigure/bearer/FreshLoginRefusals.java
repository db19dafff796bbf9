package dev.ashlar.security.autoconfigure.bearer;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.access.AccessErrorCode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Asks for a fresh login (RFC 9470 section 3) where that is all that is lacking. */
record FreshLoginRefusals(BearerRefusals others, ObjectProvider<ServletProblems> problems)
        implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Optional<Duration> longest = longest(denied);
        if (longest.isEmpty()) {
            others.handle(request, response, denied);
            return;
        }
        AccessErrorCode code = AccessErrorCode.REAUTHENTICATION_REQUIRED;
        response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                others.challenge("error=\"insufficient_user_authentication\", max_age=\"%d\""
                        .formatted(longest.get().toSeconds())));
        response.setStatus(code.status().value());
        ServletProblems written = problems.getIfAvailable();
        if (written != null) {
            written.write(Problem.of(code), request, response);
        }
    }

    private static Optional<Duration> longest(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refused
                        && refused.getAuthorizationResult() instanceof FactorAuthorizationDecision decision
                ? decision.getFactorErrors().stream()
                        .map(error -> error.getRequiredFactor().getValidDuration())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
