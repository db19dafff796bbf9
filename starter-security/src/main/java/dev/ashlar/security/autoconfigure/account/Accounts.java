package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

/**
 * Asks as often for somebody who is unknown as for anybody else, so that the time of a login does not tell who has an account,
 * and records who is made, changed and deleted by whom.
 */
final class Accounts extends JdbcUserDetailsManager {

    private final ObjectProvider<Audit> audit;
    private final AtOnce transaction;

    Accounts(DataSource dataSource, ObjectProvider<Audit> audit, AtOnce transaction) {
        super(dataSource);
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        try {
            return super.loadUserByUsername(username);
        } catch (UsernameNotFoundException unknown) {
            loadUserAuthorities(username);
            throw unknown;
        }
    }

    @Override
    public void createUser(UserDetails user) {
        transaction.run(() -> {
            super.createUser(user);
            record("account.create", user.getUsername(), Map.of("granted", names(user)));
        });
    }

    @Override
    public void updateUser(UserDetails user) {
        transaction.run(() -> {
            Map<String, ?> changes = changes(loadUserByUsername(user.getUsername()), user);
            super.updateUser(user);
            record("account.update", user.getUsername(), changes);
        });
    }

    @Override
    public void deleteUser(String username) {
        transaction.run(() -> {
            super.deleteUser(username);
            record("account.delete", username, Map.of());
        });
    }

    @Override
    public void changePassword(@Nullable String oldPassword, @Nullable String newPassword) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        transaction.run(() -> {
            super.changePassword(oldPassword, newPassword);
            record("password.change", String.valueOf(caller == null ? null : caller.getName()), Map.of());
        });
    }

    /**
     * The password alone: a better hash of the same one is no change of the account.
     *
     * @return the user as it was given where its password has been another one since, which stays
     */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newPassword) {
        int updated = Objects.requireNonNull(getJdbcTemplate())
                .update(AccountTable.REPLACE_PASSWORD, newPassword, user.getUsername(), user.getPassword());
        return updated == 0
                ? user
                : User.withUserDetails(user).password(newPassword).build();
    }

    private void record(String action, String username, Map<String, ?> details) {
        audit.ifAvailable(
                log -> log.record(action, AuditResource.of("Account", username), AuditOutcome.SUCCESS, details));
    }

    private static Map<String, ?> changes(UserDetails before, UserDetails after) {
        Map<String, Boolean> others = new TreeMap<>();
        others.put("password", !Objects.equals(before.getPassword(), after.getPassword()));
        others.put("enabled", before.isEnabled() != after.isEnabled());
        others.put("locked", before.isAccountNonLocked() != after.isAccountNonLocked());
        others.put("expired", before.isAccountNonExpired() != after.isAccountNonExpired());
        others.put("password_expired", before.isCredentialsNonExpired() != after.isCredentialsNonExpired());
        others.values().removeIf(changed -> !changed);
        return Map.of(
                "granted", without(names(after), names(before)),
                "revoked", without(names(before), names(after)),
                "changed", others.keySet());
    }

    private static Set<String> names(UserDetails user) {
        Set<String> names = new TreeSet<>();
        user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    private static List<String> without(Collection<String> names, Collection<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
