package dev.ashlar.security.autoconfigure.account;

import javax.sql.DataSource;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

/** Asks as often for somebody who is unknown as for anybody else, so that the time of a login does not tell who has an account. */
final class Accounts extends JdbcUserDetailsManager {

    Accounts(DataSource dataSource) {
        super(dataSource);
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
}
