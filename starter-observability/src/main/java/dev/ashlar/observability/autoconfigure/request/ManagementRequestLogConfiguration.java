package dev.ashlar.observability.autoconfigure.request;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** The line of requests to the endpoints, where they have a port, and with it a server, of their own. WebFlux inherits all it needs. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.observability.request-log.enabled", matchIfMissing = true)
@Import({RequestLogAutoConfiguration.TomcatConfiguration.class, RequestLogAutoConfiguration.JettyConfiguration.class})
class ManagementRequestLogConfiguration {}
