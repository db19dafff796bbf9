package dev.ashlar.errors.autoconfigure.servlet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** One of Spring's resolvers, which has the other arguments tried when its own is wrong. */
final class CollectingArgumentResolver implements HandlerMethodArgumentResolver {

    private final HandlerMethodArgumentResolver delegate;
    private final OtherArguments others;

    CollectingArgumentResolver(HandlerMethodArgumentResolver delegate, OtherArguments others) {
        this.delegate = delegate;
        this.others = others;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return delegate.supportsParameter(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        try {
            return delegate.resolveArgument(parameter, container, request, binders);
        } catch (Exception failure) {
            if (isWrongInput(failure)) {
                others.addFailuresTo(failure, parameter, request, binders);
            }
            throw failure;
        }
    }

    private static boolean isWrongInput(Exception failure) {
        return failure instanceof TypeMismatchException
                || failure instanceof HttpMessageNotReadableException
                || (failure instanceof ErrorResponse response
                        && response.getStatusCode().value() == HttpStatus.BAD_REQUEST.value());
    }
}
