package dev.ashlar.security.autoconfigure.transaction;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the application, for whatever imports this. */
@Configuration(proxyBeanMethods = false)
public class AtOnceConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AtOnce ashlarWithoutTransactions() {
        return Runnable::run;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PlatformTransactionManager.class)
    static class Transactions {

        /** Looks for the manager when there is work: security is set up before much else, which it does not hurry. */
        @Bean
        AtOnce ashlarTransactions(ObjectProvider<PlatformTransactionManager> managers) {
            return work -> operations(managers.getIfUnique()).executeWithoutResult(transaction -> work.run());
        }

        private static TransactionOperations operations(@Nullable PlatformTransactionManager manager) {
            return manager == null ? TransactionOperations.withoutTransaction() : new TransactionTemplate(manager);
        }
    }
}
