package dev.ashlar.security.test;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The running application that a contract is about. */
abstract class CalledApplication {

    @Autowired(required = false)
    private @Nullable LocalCredentials localCredentials;

    @Autowired(required = false)
    private @Nullable LocalCaller localCaller;

    @Autowired
    private @Nullable Environment environment;

    /** A path of an operation that takes JSON by POST, from {@link #credentials()} and not from strangers. */
    protected abstract String guardedPath();

    /** Headers of somebody who may call {@link #guardedPath()} and is no operator: those of the {@link LocalCaller}. */
    protected Map<String, String> credentials() {
        return Objects.requireNonNull(localCredentials, "a LocalCaller bean")
                .headers(Objects.requireNonNull(localCaller));
    }

    /** Where the application is on this machine. */
    protected int port() {
        return Objects.requireNonNull(environment, "a context").getRequiredProperty("local.server.port", Integer.class);
    }

    Calls calls() {
        return new Calls(port());
    }
}
