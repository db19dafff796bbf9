package dev.ashlar.security.autoconfigure.upload;

import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** The parts that are converted from JSON, which is checking enough: their handler never sees the content as it came. */
final class ObjectParts {

    private static final List<Class<?>> FILES = List.of(InputStreamSource.class, Part.class);
    private static final List<Class<?>> CONTENT =
            List.of(InputStream.class, CharSequence.class, byte[].class, Byte[].class);

    private ObjectParts() {}

    /** The names of the parts that the handler asks for as objects. */
    static Set<String> of(HandlerMethod handler) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
            if (part != null && isObject(parameter.nestedIfOptional())) {
                names.add(part.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : part.name());
            }
        }
        return names;
    }

    /** Whether the part says that it is JSON; what says anything else is converted by something else. */
    static boolean isJson(MultipartFile part) {
        String declared = part.getContentType();
        try {
            MediaType type = declared == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.valueOf(declared);
            return type.isCompatibleWith(MediaType.APPLICATION_JSON) || "json".equals(type.getSubtypeSuffix());
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isObject(MethodParameter parameter) {
        Class<?> type = parameter.getNestedParameterType();
        Class<?> element =
                type.isArray() ? type.componentType() : parameter.nested().getNestedParameterType();
        return !isOneOf(CONTENT, type) && !isOneOf(FILES, type) && !isOneOf(FILES, element);
    }

    private static boolean isOneOf(List<Class<?>> types, Class<?> type) {
        return types.stream().anyMatch(known -> known.isAssignableFrom(type));
    }
}
