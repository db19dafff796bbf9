package dev.ashlar.security.autoconfigure.transaction;

import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Refuses to start where there are several transaction managers and nobody can tell which one is meant. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(PlatformTransactionManager.class)
public class SingleManagerConfiguration {

    @Bean
    SmartInitializingSingleton ashlarSingleManager(ListableBeanFactory beans) {
        return () -> {
            String[] names = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
                    beans, PlatformTransactionManager.class, true, false);
            if (names.length > 1
                    && beans.getBeanProvider(PlatformTransactionManager.class).getIfUnique() == null) {
                throw new SecurityStartException(
                        "A change of accounts, tokens or API keys and the record of it are to be one transaction, and of the"
                                + " transaction managers " + String.join(", ", names) + " none is primary.",
                        "Mark the one of their database as @Primary, or each of the others as"
                                + " @Bean(defaultCandidate = false).");
            }
        };
    }
}
