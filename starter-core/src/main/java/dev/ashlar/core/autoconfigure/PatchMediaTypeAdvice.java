package dev.ashlar.core.autoconfigure;

import dev.ashlar.core.patch.JsonPatch;
import dev.ashlar.core.patch.Patch;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.exc.MismatchedInputException;

/** Refuses a patch that has the form of one media type and the name of the other, where a handler takes both. */
@ControllerAdvice
final class PatchMediaTypeAdvice extends RequestBodyAdviceAdapter {

    private static final MediaType JSON_PATCH = MediaType.valueOf("application/json-patch+json");

    @Override
    public boolean supports(
            MethodParameter parameter, Type targetType, Class<? extends HttpMessageConverter<?>> converterType) {
        return parameter.getNestedParameterType() == Patch.class;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type targetType,
            Class<? extends HttpMessageConverter<?>> converterType) {
        MediaType named = message.getHeaders().getContentType();
        boolean isList = JSON_PATCH.equalsTypeAndSubtype(named);
        if (isList == body instanceof JsonPatch) {
            return body;
        }
        throw new HttpMessageNotReadableException(
                "The patch does not have the form of its media type",
                MismatchedInputException.from(null, isList ? List.class : Map.class, "Not as " + named + " has it"),
                message);
    }
}
