package dev.ashlar.security.autoconfigure.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of accounts.
 *
 * @param enabled Whether accounts are kept in tables of the application's PostgreSQL.
 */
@ConfigurationProperties("ashlar.security.accounts")
record AccountProperties(@DefaultValue("false") boolean enabled) {}
