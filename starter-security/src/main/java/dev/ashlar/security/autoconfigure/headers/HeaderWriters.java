package dev.ashlar.security.autoconfigure.headers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

/** Spring Security's writers, set as the properties say. */
record HeaderWriters(HeadersProperties properties) {

    HeaderWriter create() {
        List<HeaderWriter> writers = new ArrayList<>();
        writers.add(new XContentTypeOptionsHeaderWriter());
        writers.add(new ContentSecurityPolicyHeaderWriter(properties.contentSecurityPolicy()));
        writers.add(new ReferrerPolicyHeaderWriter(properties.referrerPolicy()));
        if (!properties.permissionsPolicy().isBlank()) {
            writers.add(new PermissionsPolicyHeaderWriter(properties.permissionsPolicy()));
        }
        writers.add(opener());
        writers.add(resource());
        if (properties.hsts().enabled()) {
            writers.add(hsts());
        }
        return new CompositeHeaderWriter(writers);
    }

    private HeaderWriter opener() {
        CrossOriginOpenerPolicyHeaderWriter writer = new CrossOriginOpenerPolicyHeaderWriter();
        writer.setPolicy(properties.crossOriginOpenerPolicy());
        return writer;
    }

    private HeaderWriter resource() {
        CrossOriginResourcePolicyHeaderWriter writer = new CrossOriginResourcePolicyHeaderWriter();
        writer.setPolicy(properties.crossOriginResourcePolicy());
        return writer;
    }

    private HeaderWriter hsts() {
        return new HstsHeaderWriter(
                properties.hsts().maxAge().toSeconds(),
                properties.hsts().includeSubDomains(),
                properties.hsts().preload());
    }
}
