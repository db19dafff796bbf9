package dev.ashlar.core.autoconfigure.limits;

import dev.ashlar.core.limits.PayloadTooLargeException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** Refuses a body that is too large: at once where its length is declared, otherwise as soon as so much has been read. */
final class BodyLimitFilter implements Filter {

    private static final String MULTIPART = "multipart/";

    private final DataSize limit;

    BodyLimitFilter(DataSize limit) {
        this.limit = limit;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isMultipart(request) ? request : limited((HttpServletRequest) request), response);
    }

    private HttpServletRequest limited(HttpServletRequest request) {
        long declared = request.getContentLengthLong();
        if (declared > limit.toBytes()) {
            throw new PayloadTooLargeException(limit);
        }
        return declared < 0 ? new CountedRequest(request, limit) : request;
    }

    private static boolean isMultipart(ServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }
}
