package dev.ashlar.security.autoconfigure.transaction;

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

        @Bean
        AtOnce ashlarTransactions(ObjectProvider<PlatformTransactionManager> managers) {
            PlatformTransactionManager manager = managers.getIfUnique();
            TransactionOperations operations =
                    manager == null ? TransactionOperations.withoutTransaction() : new TransactionTemplate(manager);
            return work -> operations.executeWithoutResult(transaction -> work.run());
        }
    }
}
