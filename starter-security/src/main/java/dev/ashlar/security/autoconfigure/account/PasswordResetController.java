package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.account.PasswordResetRequestedEvent;
import dev.ashlar.security.autoconfigure.login.GuardedAttempts;
import dev.ashlar.security.autoconfigure.login.Username;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A new password for who gets the mail of the user. */
@RestController
@RequestMapping(PasswordChangeController.BASE_PATH + "/password-reset")
class PasswordResetController {

    /** As what it is counted. */
    static final String ASKED = "password-reset";

    private final GuardedAttempts attempts;
    private final ResetTokens tokens;
    private final PasswordReset reset;
    private final ApplicationEventPublisher events;

    PasswordResetController(
            GuardedAttempts attempts, ResetTokens tokens, PasswordReset reset, ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.tokens = tokens;
        this.reset = reset;
        this.events = events;
    }

    /** The same for whoever is named. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@Valid @RequestBody Ask ask, HttpServletRequest request) {
        attempts.count(ASKED, ask.username(), request);
        events.publishEvent(new PasswordResetRequestedEvent(ask.username()));
        tokens.send(ask.username());
    }

    /** It ends the session of this browser too, whosever it is. */
    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody Confirmation confirmation, HttpServletRequest request) {
        reset.reset(confirmation.token(), confirmation.newPassword());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who has forgotten the password. */
    record Ask(@Username String username) {}

    /** The token and the new password. */
    record Confirmation(
            @NotBlank @Size(max = 256) String token,
            @NotBlank @Size(max = 1024) String newPassword) {

        @Override
        public String toString() {
            return "Confirmation[]";
        }
    }
}
