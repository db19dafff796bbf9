package dev.ashlar.core.autoconfigure.limits;

import dev.ashlar.core.limits.PayloadTooLargeException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once where its length is declared, otherwise as soon as so much has been read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final String MULTIPART = "multipart/";

    private final DataSize limit;

    BodyLimitFilter(DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long declared = request.getContentLengthLong();
        if (declared > limit.toBytes()) {
            throw new PayloadTooLargeException(limit);
        }
        chain.doFilter(declared < 0 ? new CountedRequest(request, limit) : request, response);
    }
}
