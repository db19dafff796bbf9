package dev.ashlar.observability.autoconfigure.output;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** The access log of the server of the endpoints, where they have one of their own. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({OutputAutoConfiguration.TomcatConfiguration.class, OutputAutoConfiguration.JettyConfiguration.class})
class ManagementOutputConfiguration {}
