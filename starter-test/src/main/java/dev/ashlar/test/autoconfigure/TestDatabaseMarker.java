package dev.ashlar.test.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.container.ContainerImageMetadata;
import org.springframework.core.Ordered;

/**
 * Marks the fresh database the way Boot marks those of Testcontainers, so that test slices such as
 * {@code @DataJpaTest} keep it instead of looking for an in-memory one.
 */
final class TestDatabaseMarker implements BeanDefinitionRegistryPostProcessor, Ordered {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(TestPostgresAutoConfiguration.DATABASE)) {
            new ContainerImageMetadata(null).addTo(registry.getBeanDefinition(TestPostgresAutoConfiguration.DATABASE));
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {}

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
