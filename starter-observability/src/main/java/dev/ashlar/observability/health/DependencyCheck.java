package dev.ashlar.observability.health;

/**
 * Asks whether something that the application depends on is there. A bean of this type is an indicator of the application's
 * health by the bean's name; it may take its time, since it is asked in a thread of its own, once at a time and not after its
 * deadline.
 */
@FunctionalInterface
public interface DependencyCheck {

    /**
     * Asks.
     *
     * @throws Exception when it is not there
     */
    void check() throws Exception;
}
