package dev.ashlar.core.request;

import org.springframework.web.method.HandlerMethod;

/** Says what an operation is called in logs and metrics. The built-in one says {@code PetController.listPets}. */
@FunctionalInterface
public interface OperationNaming {

    /** The name of the operation that a handler method serves; the same for every request to it. */
    String name(HandlerMethod handler);
}
