package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.errors.StandardErrorCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Every error code of the application by its name: ours, those of the enums in its packages, and those of its {@link
 * ErrorCodes} beans, the later before the earlier. Looked for when they are first asked for.
 */
final class KnownCodes {

    private final SingletonSupplier<SortedMap<String, ErrorCode>> byName;

    KnownCodes(ListableBeanFactory beanFactory, @Nullable ClassLoader classLoader) {
        this.byName = SingletonSupplier.of(() -> collect(beanFactory, classLoader));
    }

    Collection<ErrorCode> all() {
        return byName.obtain().values();
    }

    Optional<ErrorCode> find(String name) {
        return Optional.ofNullable(byName.obtain().get(name));
    }

    private static SortedMap<String, ErrorCode> collect(
            ListableBeanFactory beanFactory, @Nullable ClassLoader classLoader) {
        SortedMap<String, ErrorCode> codes = new TreeMap<>();
        Stream.of(StandardErrorCode.values()).forEach(code -> codes.put(code.name(), code));
        if (AutoConfigurationPackages.has(beanFactory)) {
            AutoConfigurationPackages.get(beanFactory).stream()
                    .flatMap(name -> enums(name, classLoader))
                    .forEach(code -> codes.put(code.name(), code));
        }
        Map<String, ErrorCodes> beans = beanFactory.getBeansOfType(ErrorCodes.class);
        beans.values().forEach(bean -> bean.codes().forEach(code -> codes.put(code.name(), code)));
        return codes;
    }

    private static Stream<ErrorCode> enums(String packageName, @Nullable ClassLoader classLoader) {
        ClassPathScanningCandidateComponentProvider scanner = new EnumScanner();
        scanner.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
        return scanner.findCandidateComponents(packageName).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), classLoader))
                .map(Class::getEnumConstants)
                .flatMap(constants -> constants == null ? Stream.empty() : List.of(constants).stream())
                .map(ErrorCode.class::cast);
    }

    /** Takes abstract types too, which an enum is when its constants have bodies. */
    private static final class EnumScanner extends ClassPathScanningCandidateComponentProvider {

        EnumScanner() {
            super(false);
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return true;
        }
    }
}
