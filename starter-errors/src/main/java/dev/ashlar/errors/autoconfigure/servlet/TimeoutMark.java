package dev.ashlar.errors.autoconfigure.servlet;

import java.util.concurrent.Callable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

/**
 * Remembers that a {@code Callable} took too long. Its worker is interrupted then, and whatever that makes it throw would
 * otherwise race with the timeout for being the answer.
 */
final class TimeoutMark implements CallableProcessingInterceptor {

    @Override
    public <T> Object handleTimeout(NativeWebRequest request, Callable<T> task) {
        request.setAttribute(FailedRequest.TIMED_OUT, true, RequestAttributes.SCOPE_REQUEST);
        return RESULT_NONE;
    }
}
