package dev.ashlar.security.autoconfigure.session;

import dev.ashlar.security.account.ActiveLogins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.SessionRepository;

/** Sessions, which are found where their repository has an index of users. */
record SessionLogins(SessionRepository<?> sessions) implements ActiveLogins {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.sessions");

    @Override
    public void endAll(String username) {
        end(username, id -> true);
    }

    @Override
    public void endOthers(String username, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        end(username, id -> current == null || !id.equals(current.getId()));
        if (current != null) {
            request.changeSessionId();
        }
    }

    /** Whether the sessions of a user can be found, to be ended. */
    boolean areFound() {
        return sessions instanceof FindByIndexNameSessionRepository<?>;
    }

    private void end(String username, Predicate<String> which) {
        if (sessions instanceof FindByIndexNameSessionRepository<?> indexed) {
            Set.copyOf(indexed.findByPrincipalName(username).keySet()).stream()
                    .filter(which)
                    .forEach(indexed::deleteById);
        } else {
            LOGGER.warn(
                    "Sessions of a user were to end and live on, since {} does not find them by user: use a repository"
                            + " that is a FindByIndexNameSessionRepository",
                    sessions.getClass().getName());
        }
    }
}
