package dev.ashlar.observability.autoconfigure.health;

import dev.ashlar.observability.health.DependencyCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.application.AvailabilityStateHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.PingHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthContributors;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;

/** Gives every indicator of the registry its deadline, and registers the checks of the application. */
final class TimelyHealth implements SmartInitializingSingleton, DisposableBean {

    /** Something is down that the application can do without. */
    static final Status DEGRADED = new Status("DEGRADED");

    private final HealthContributorRegistry registry;
    private final @Nullable ReactiveHealthContributorRegistry reactive;
    private final Map<String, DependencyCheck> checks;
    private final ProbeSettings settings;
    private final Set<String> optional;
    private final HealthMeters meters;

    TimelyHealth(
            HealthContributorRegistry registry,
            @Nullable ReactiveHealthContributorRegistry reactive,
            Map<String, DependencyCheck> checks,
            ProbeSettings settings,
            Set<String> optional,
            HealthMeters meters) {
        this.registry = registry;
        this.reactive = reactive;
        this.checks = checks;
        this.settings = settings;
        this.optional = optional;
        this.meters = meters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (reactive != null) {
            reactive.stream().toList().forEach(entry -> adopt(entry, reactive));
        }
        checks.forEach((name, check) -> registry.registerContributor(name, indicator(check)));
        List<HealthContributors.Entry> registered = registry.stream().toList();
        for (HealthContributors.Entry entry : registered) {
            registry.unregisterContributor(entry.name());
            boolean required = !optional.contains(entry.name());
            registry.registerContributor(entry.name(), timely(entry.name(), entry.contributor(), required));
        }
    }

    @Override
    public void destroy() {
        settings.threads().shutdownNow();
    }

    /** A reactive indicator is asked in a thread apart too: it may do without answering, or without ending. */
    private void adopt(ReactiveHealthContributors.Entry entry, ReactiveHealthContributorRegistry source) {
        source.unregisterContributor(entry.name());
        registry.unregisterContributor(entry.name());
        registry.registerContributor(entry.name(), entry.contributor().asHealthContributor());
    }

    private HealthContributor timely(String name, HealthContributor contributor, boolean required) {
        if (contributor instanceof CompositeHealthContributor composite) {
            Map<String, HealthContributor> parts = new LinkedHashMap<>();
            composite.stream()
                    .forEach(part ->
                            parts.put(part.name(), timely(name + "/" + part.name(), part.contributor(), required)));
            return CompositeHealthContributor.fromMap(parts);
        }
        if (!(contributor instanceof HealthIndicator indicator) || isImmediate(indicator)) {
            return contributor;
        }
        TimelyHealthIndicator timely = new TimelyHealthIndicator(name, indicator, settings, required);
        settings.all().add(timely);
        meters.watch(timely);
        return timely;
    }

    /** Those answer from memory: liveness, above all, depends on no thread. */
    private static boolean isImmediate(HealthIndicator indicator) {
        return indicator instanceof AvailabilityStateHealthIndicator || indicator instanceof PingHealthIndicator;
    }

    private static HealthIndicator indicator(DependencyCheck check) {
        return () -> {
            try {
                check.check();
                return Health.up().build();
            } catch (InterruptedException late) {
                Thread.currentThread().interrupt();
                return Health.down(late).build();
            } catch (Exception absent) {
                return Health.down(absent).build();
            }
        };
    }
}
