package dev.ashlar.security.autoconfigure.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(PlatformTransactionManager.class)
class PasswordTransactionConfiguration {

    @Bean
    PasswordTransaction ashlarPasswordTransaction(ObjectProvider<PlatformTransactionManager> managers) {
        PlatformTransactionManager manager = managers.getIfUnique();
        TransactionOperations operations =
                manager == null ? TransactionOperations.withoutTransaction() : new TransactionTemplate(manager);
        return work -> operations.executeWithoutResult(transaction -> work.run());
    }
}
