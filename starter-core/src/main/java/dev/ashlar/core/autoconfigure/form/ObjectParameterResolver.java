package dev.ashlar.core.autoconfigure.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Binds a {@link ModelAttribute} to a form or query that has its fields in brackets. One that may be absent is null where
 * nothing of it is sent.
 */
final class ObjectParameterResolver extends ServletModelAttributeMethodProcessor {

    private final Map<MethodParameter, ObjectFields> known = new ConcurrentHashMap<>();

    ObjectParameterResolver() {
        super(false);
    }

    @Override
    protected void constructAttribute(WebDataBinder binder, NativeWebRequest request) {
        MethodParameter parameter = parameter(binder);
        HttpServletRequest sent = request.getNativeRequest(HttpServletRequest.class);
        ObjectFields fields = parameter == null ? null : known.computeIfAbsent(parameter, ObjectFields::of);
        if (parameter == null || fields == null || sent == null || fields.areUnknown()) {
            super.constructAttribute(binder, request);
            return;
        }
        Map<String, String[]> named = fields.named(name(parameter), sent.getParameterMap());
        boolean isAbsent = isNullable(parameter)
                && !fields.areIn(named)
                && request.getNativeRequest(MultipartRequest.class) == null;
        if (!isAbsent) {
            HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
            super.constructAttribute(binder, new ServletWebRequest(new RenamedParameters(sent, named), response));
        }
    }

    /** A record has nothing to set itself; looking for what names in brackets lead to fails. */
    @Override
    protected void bindRequestParameters(WebDataBinder binder, NativeWebRequest request) {
        boolean isWhole = binder.getTarget() instanceof Record && hasBrackets(request);
        if (binder.getTarget() != null && !isWhole) {
            super.bindRequestParameters(binder, request);
        }
    }

    private static boolean hasBrackets(NativeWebRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> name.indexOf('[') >= 0);
    }

    @Override
    protected void validateIfApplicable(WebDataBinder binder, MethodParameter parameter) {
        if (binder.getTarget() != null) {
            super.validateIfApplicable(binder, parameter);
        }
    }

    private static @Nullable MethodParameter parameter(WebDataBinder binder) {
        ResolvableType type = binder.getTargetType();
        return type != null && type.getSource() instanceof MethodParameter parameter ? parameter : null;
    }

    private static String name(MethodParameter parameter) {
        ModelAttribute attribute = parameter.getParameterAnnotation(ModelAttribute.class);
        return attribute == null ? "" : attribute.value();
    }

    private static boolean isNullable(MethodParameter parameter) {
        return parameter.isOptional() && parameter.getParameterType() != Optional.class;
    }
}
