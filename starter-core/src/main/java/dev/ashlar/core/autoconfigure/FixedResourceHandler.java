package dev.ashlar.core.autoconfigure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves one file, which clients keep until its content changes. */
final class FixedResourceHandler extends ResourceHttpRequestHandler {

    private final Resource resource;

    private final MediaType mediaType;

    private FixedResourceHandler(Resource resource, MediaType mediaType) {
        this.resource = resource;
        this.mediaType = mediaType;
    }

    static FixedResourceHandler of(Resource resource, String mediaType) {
        FixedResourceHandler handler = new FixedResourceHandler(resource, MediaType.parseMediaType(mediaType));
        String tag = digest(resource);
        handler.setEtagGenerator(served -> tag);
        handler.setUseLastModified(false);
        handler.setCacheControl(CacheControl.noCache());
        try {
            handler.afterPropertiesSet();
        } catch (Exception impossible) {
            throw new IllegalStateException("Cannot serve " + resource, impossible);
        }
        return handler;
    }

    private static String digest(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return '"' + DigestUtils.md5DigestAsHex(content) + '"';
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }

    @Override
    protected Resource getResource(HttpServletRequest request) {
        return resource;
    }

    @Override
    protected MediaType getMediaType(HttpServletRequest request, Resource served) {
        return mediaType;
    }
}
