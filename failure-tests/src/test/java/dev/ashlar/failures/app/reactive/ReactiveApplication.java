package dev.ashlar.failures.app.reactive;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;

/** Everything that can fail on WebFlux. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "dev.ashlar.failures.app")
@ComponentScan(
        basePackages = "dev.ashlar.failures.app",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "dev\\.ashlar\\.failures\\.app\\.servlet\\..*"))
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
public class ReactiveApplication {}
