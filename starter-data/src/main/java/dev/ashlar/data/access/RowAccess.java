package dev.ashlar.data.access;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Knows who asks for rows that belong to somebody. The bean in use takes the caller of Spring Security; a bean of your own
 * replaces it.
 */
@FunctionalInterface
public interface RowAccess {

    /** Who asks now; empty where the code runs for nobody, as in a job or at the start. */
    Optional<RowCaller> caller();

    /**
     * Does work that sees the rows of all owners and tenants, such as a job or an import. New rows must say whose they are.
     * Begin the transaction inside.
     */
    static <T> T everything(Supplier<T> work) {
        return Unrestricted.during(work);
    }
}
