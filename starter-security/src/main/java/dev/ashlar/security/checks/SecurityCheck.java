package dev.ashlar.security.checks;

import java.util.List;

/**
 * Looks for something that must not be true of an application in production. Beans of this type are asked before the server
 * takes requests; what they find keeps the application from starting there, and is a warning elsewhere.
 */
@FunctionalInterface
public interface SecurityCheck {

    /** What is wrong, nothing where all is well. */
    List<SecurityFinding> findings();
}
