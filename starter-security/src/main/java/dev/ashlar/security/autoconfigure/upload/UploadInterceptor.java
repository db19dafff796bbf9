package dev.ashlar.security.autoconfigure.upload;

import dev.ashlar.security.upload.UploadQuota;
import dev.ashlar.security.upload.Uploads;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Checks the files of a request before its handler runs, and gives the room back that a failed request would have taken. */
final class UploadInterceptor implements HandlerInterceptor {

    private static final String RESERVED = UploadInterceptor.class.getName() + ".reserved";

    private final Uploads uploads;
    private final UploadQuota quota;
    private final int maxFiles;

    UploadInterceptor(Uploads uploads, UploadQuota quota, int maxFiles) {
        this.uploads = uploads;
        this.quota = quota;
        this.maxFiles = maxFiles;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(files(multipart, handler), request);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(RESERVED) instanceof Long bytes
                && (failure != null || response.getStatus() >= HttpStatus.BAD_REQUEST.value())) {
            request.removeAttribute(RESERVED);
            quota.release(caller(request), bytes);
        }
    }

    private void check(List<MultipartFile> files, HttpServletRequest request) {
        if (files.isEmpty()) {
            return;
        }
        String first = files.get(0).getName();
        if (files.size() > maxFiles) {
            throw Rejection.TOO_MANY_UPLOADS.of(first, "max", maxFiles);
        }
        files.forEach(uploads::check);
        long bytes = files.stream().mapToLong(MultipartFile::getSize).sum();
        if (!quota.reserve(caller(request), bytes)) {
            throw Rejection.UPLOAD_QUOTA_EXCEEDED.of(first);
        }
        request.setAttribute(RESERVED, bytes);
    }

    /** A field of a form that was left empty is no file. */
    private static List<MultipartFile> files(MultipartHttpServletRequest request, Object handler) {
        Set<String> objects = handler instanceof HandlerMethod method ? ObjectParts.of(method) : Set.of();
        return request.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .filter(file -> !(objects.contains(file.getName()) && ObjectParts.isJson(file)))
                .filter(file -> !file.isEmpty() || StringUtils.hasLength(file.getOriginalFilename()))
                .toList();
    }

    private static String caller(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        return caller == null ? request.getRemoteAddr() : caller.getName();
    }
}
