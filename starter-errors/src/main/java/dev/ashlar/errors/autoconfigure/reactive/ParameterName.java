package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Place;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Where the value of a handler's parameter comes from, and under which name the client knows it.
 *
 * @param place the part of the request
 * @param name the client's name
 */
record ParameterName(Place place, String name) {

    private static final Map<Class<? extends Annotation>, Place> PLACES = Map.of(
            PathVariable.class, Place.PATH,
            MatrixVariable.class, Place.PATH,
            RequestHeader.class, Place.HEADER,
            CookieValue.class, Place.COOKIE,
            RequestPart.class, Place.PART,
            RequestParam.class, Place.QUERY);

    static ParameterName of(MethodParameter parameter) {
        for (Annotation annotation : parameter.getParameterAnnotations()) {
            Place place = PLACES.get(annotation.annotationType());
            if (place != null) {
                return new ParameterName(place, nameOf(AnnotationUtils.getValue(annotation, "name"), parameter));
            }
        }
        return new ParameterName(Place.QUERY, nameOf(null, parameter));
    }

    private static String nameOf(@Nullable Object annotated, MethodParameter parameter) {
        if (annotated instanceof String name && !name.isEmpty()) {
            return name;
        }
        String name = parameter.getParameterName();
        return name == null ? "" : name;
    }
}
