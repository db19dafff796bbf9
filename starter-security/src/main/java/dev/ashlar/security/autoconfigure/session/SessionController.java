package dev.ashlar.security.autoconfigure.session;

import dev.ashlar.security.autoconfigure.login.PasswordRecheck;
import dev.ashlar.security.autoconfigure.login.Username;
import dev.ashlar.security.login.PasswordLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Login and logout of browsers. */
@RestController
@RequestMapping("${ashlar.security.sessions.base-path:/session}")
class SessionController {

    private final PasswordLogin users;
    private final PasswordRecheck passwords;
    private final SessionRepository<?> repository;
    private final SecurityContextRepository sessions;
    private final SessionCsrfTokens tokens;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    SessionController(
            PasswordLogin users,
            PasswordRecheck passwords,
            SessionRepository<?> repository,
            SecurityContextRepository sessions,
            SessionCsrfTokens tokens) {
        this.users = users;
        this.passwords = passwords;
        this.repository = repository;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** A new session, whatever session there was: one that somebody else may know must not become the user's. */
    @PostMapping("/login")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void login(@Valid @RequestBody Login login, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Authentication user = users.login(login.username(), login.password(), request, response);
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        String id = request.getSession(true).getId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(user);
        sessions.saveContext(context, request, response);
        tokens.saveToken(tokens.generateToken(request), request, response);
        // Spring Session stores a session with the answer: only then who changes the password finds it.
        response.setStatus(HttpStatus.NO_CONTENT.value());
        try {
            response.flushBuffer();
        } finally {
            if (!passwords.holds(user.getName(), login.password())) {
                repository.deleteById(id);
            }
        }
    }

    /** For a page that has just been loaded, or came from a provider's login. */
    @GetMapping("/csrf")
    Map<String, String> csrf(CsrfToken token) {
        return Map.of("header", token.getHeaderName(), "token", token.getToken());
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication caller) {
        logout.logout(request, response, caller);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    /** Who logs in. */
    record Login(
            @Username String username,
            @NotBlank @Size(max = 1024) String password) {

        @Override
        public String toString() {
            return "Login[]";
        }
    }
}
