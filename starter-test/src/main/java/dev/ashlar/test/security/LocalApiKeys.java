package dev.ashlar.test.security;

import java.util.List;

/**
 * Issues API keys to the callers of tests and local runs, where the application takes keys: with {@code
 * ashlar-starter-security} those of its {@code ApiKeys}. As a bean it makes {@link LocalCredentials} show real keys; without
 * one they show what the application is made to believe in tests and local runs only.
 */
@FunctionalInterface
public interface LocalApiKeys {

    /** The text of a new key of that owner, which grants these scopes and outlasts the run. */
    String issue(String owner, List<String> scopes);
}
