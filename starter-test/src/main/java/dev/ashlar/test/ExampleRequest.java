package dev.ashlar.test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds requests that can be made at once: every GET of the application's own controllers that needs nothing filled in. */
final class ExampleRequest {

    private ExampleRequest() {}

    /** Their paths, the shortest first. */
    static Stream<String> paths(ApplicationContext context) {
        List<String> packages = packages(context);
        return context.getBeanProvider(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> belongs(entry.getValue(), packages))
                .filter(entry ->
                        Arrays.stream(entry.getValue().getMethodParameters()).noneMatch(ExampleRequest::mustBeGiven))
                .map(Map.Entry::getKey)
                .filter(ExampleRequest::isPlainGet)
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains("*") && !LocalRunSummary.tells(path))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static List<String> packages(ListableBeanFactory factory) {
        return AutoConfigurationPackages.has(factory) ? AutoConfigurationPackages.get(factory) : List.of();
    }

    private static boolean belongs(HandlerMethod method, List<String> packages) {
        String name = method.getBeanType().getName();
        return packages.stream().anyMatch(root -> name.startsWith(root + "."));
    }

    private static boolean isPlainGet(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && info.getParamsCondition().isEmpty()
                && info.getHeadersCondition().isEmpty();
    }

    private static boolean mustBeGiven(MethodParameter parameter) {
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        boolean paramMust = param != null && mustBeGiven(param.required(), param.defaultValue());
        boolean headerMust = header != null && mustBeGiven(header.required(), header.defaultValue());
        return (paramMust || headerMust) && !parameter.isOptional();
    }

    private static boolean mustBeGiven(boolean required, String defaultValue) {
        return required && defaultValue.equals(ValueConstants.DEFAULT_NONE);
    }
}
