package dev.ashlar.core.autoconfigure.deprecation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads all annotations at the start, so that a date that cannot be read is noticed then. */
final class DeprecationStartCheck implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final DeprecatedOperations operations;

    DeprecationStartCheck(ObjectProvider<RequestMappingHandlerMapping> mappings, DeprecatedOperations operations) {
        this.mappings = mappings;
        this.operations = operations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.forEach(mapping -> mapping.getHandlerMethods().values().forEach(operations::annotation));
    }
}
