package dev.ashlar.core.autoconfigure.page;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The query parameters of a request, read and refused as those of any handler method. */
record TypedParameters(NativeWebRequest request, @Nullable WebDataBinderFactory binders, MethodParameter reader) {

    <V> @Nullable V get(String name, Class<V> type) throws Exception {
        String text = request.getParameter(name);
        if (!StringUtils.hasText(text) || binders == null) {
            return null;
        }
        try {
            return binders.createBinder(request, null, name).convertIfNecessary(text, type);
        } catch (TypeMismatchException mismatch) {
            throw new MethodArgumentTypeMismatchException(text, type, name, reader, mismatch);
        }
    }
}
