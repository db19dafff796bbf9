package dev.ashlar.security.autoconfigure.account;

import org.springframework.security.provisioning.JdbcUserDetailsManager;

/** Spring Security's own store of users on tables in the names of this house. */
final class AccountTable {

    static final String SCHEMA = "dev/ashlar/security/account/schema-postgresql.sql";

    /** Where the password is the one that was read: another one, set since, is not undone. */
    static final String REPLACE_PASSWORD = "UPDATE accounts SET password = ? WHERE username = ? AND password = ?";

    private AccountTable() {}

    static JdbcUserDetailsManager configured(JdbcUserDetailsManager users) {
        users.setUsersByUsernameQuery(
                "SELECT username, password, enabled, locked, expired, password_expired FROM accounts WHERE username = ?");
        users.setAuthoritiesByUsernameQuery("SELECT username, authority FROM account_authorities WHERE username = ?");
        users.setCreateUserSql("INSERT INTO accounts (username, password, enabled, locked, expired, password_expired)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
        users.setUpdateUserSql("UPDATE accounts SET password = ?, enabled = ?, locked = ?, expired = ?,"
                + " password_expired = ? WHERE username = ?");
        users.setDeleteUserSql("DELETE FROM accounts WHERE username = ?");
        users.setUserExistsSql("SELECT username FROM accounts WHERE username = ?");
        users.setChangePasswordSql("UPDATE accounts SET password = ? WHERE username = ?");
        users.setCreateAuthoritySql("INSERT INTO account_authorities (username, authority) VALUES (?, ?)");
        users.setDeleteUserAuthoritiesSql("DELETE FROM account_authorities WHERE username = ?");
        return users;
    }
}
