package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.token.RefreshReuseEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Tells Boot's audit of stolen refresh tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(AuditApplicationEvent.class)
class RefreshReuseAudit {

    private final ApplicationEventPublisher events;

    RefreshReuseAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void onReuse(RefreshReuseEvent reuse) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("family", reuse.family().id().toString());
        data.put("address", reuse.address());
        events.publishEvent(new AuditApplicationEvent(reuse.family().subject(), "refresh_reuse", data));
    }
}
