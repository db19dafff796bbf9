package dev.ashlar.security.autoconfigure.checks;

import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.SecurityProperties;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Whether Boot has made up a user, whose password stands in the log. */
record GeneratedPasswordCheck(
        ObjectProvider<SecurityProperties> properties, ObjectProvider<InMemoryUserDetailsManager> users, boolean boots)
        implements SecurityCheck {

    @Override
    public List<SecurityFinding> findings() {
        SecurityProperties found = properties.getIfAvailable();
        return boots && found != null && found.getUser().isPasswordGenerated() && users.getIfAvailable() != null
                ? List.of(SecurityFinding.strictRefusal(
                        "generated-password",
                        "spring.security.user.password",
                        "Boot has made up a user whose password stands in the log.",
                        "Define a UserDetailsService or an AuthenticationManager bean, or exclude"
                                + " UserDetailsServiceAutoConfiguration."))
                : List.of();
    }
}
