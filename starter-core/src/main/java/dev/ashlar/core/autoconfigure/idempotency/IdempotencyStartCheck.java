package dev.ashlar.core.autoconfigure.idempotency;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start with idempotent handlers that could not keep their promise. Without such handlers it asks for nothing. */
final class IdempotencyStartCheck implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final IdempotentHandlers handlers;
    private final List<StoreCheck> checks;

    IdempotencyStartCheck(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            IdempotentHandlers handlers,
            List<StoreCheck> checks) {
        this.mappings = mappings;
        this.handlers = handlers;
        this.checks = checks;
    }

    /** Whether a store is ready for use. */
    @FunctionalInterface
    interface StoreCheck {

        /** Throws an {@link IdempotencyStartException} where it is not. */
        void check();
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<HandlerMethod> idempotent = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handlers.rule(handler).active())
                .toList();
        idempotent.forEach(IdempotencyStartCheck::refuseAsynchronous);
        if (!idempotent.isEmpty()) {
            checks.forEach(StoreCheck::check);
        }
    }

    private static void refuseAsynchronous(HandlerMethod handler) {
        if (IdempotentHandlers.isAsynchronous(handler)) {
            throw new IdempotencyStartException(
                    handler + " is @Idempotent and answers asynchronously, after its transaction would have ended.",
                    "Return the response itself, or remove @Idempotent.");
        }
    }
}
