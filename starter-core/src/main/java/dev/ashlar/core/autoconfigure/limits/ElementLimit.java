package dev.ashlar.core.autoconfigure.limits;

import dev.ashlar.errors.RequestJson;
import dev.ashlar.errors.TooManyElementsException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.DeserializationContext;

/**
 * How many elements one list or map may have, and all of a body together. Hibernate Validator compares violations of equal
 * values, such as nulls, each with all others, so that a few ten thousand take minutes.
 *
 * @param ofList of one list or map
 * @param ofBody of all of them
 */
record ElementLimit(int ofList, int ofBody) {

    static ElementLimit of(LimitsProperties properties) {
        return new ElementLimit(
                properties.maxListLength(), Math.max(properties.maxListLength(), properties.maxElements()));
    }

    /** Counts the elements of a list that was read; those of what is no request are left alone. */
    void check(int length, DeserializationContext context) {
        if (!RequestJson.isReadBy(context) && !isBodyOfRequest()) {
            return;
        }
        if (length > ofList) {
            throw TooManyElementsException.inOneList(ofList);
        }
        int sum = length + (context.getAttribute(ElementLimit.class) instanceof Integer before ? before : 0);
        if (sum > ofBody) {
            throw TooManyElementsException.inBody(ofBody);
        }
        context.setAttribute(ElementLimit.class, sum);
    }

    private static boolean isBodyOfRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(RequestBodyMark.NAME, RequestAttributes.SCOPE_REQUEST) != null;
    }
}
