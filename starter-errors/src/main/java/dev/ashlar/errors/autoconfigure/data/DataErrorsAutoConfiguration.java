package dev.ashlar.errors.autoconfigure.data;

import dev.ashlar.errors.ConstraintPointers;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.WireNames;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import io.r2dbc.spi.R2dbcException;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.dao.DataAccessException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.transaction.TransactionException;

/** Auto-configuration of problems for JDBC, Spring's data access, JPA and Spring Data, each where it is present. */
@AutoConfiguration(
        after = ErrorsAutoConfiguration.class,
        afterName = {
            "dev.ashlar.data.autoconfigure.DataAutoConfiguration",
            "dev.ashlar.errors.autoconfigure.json.JsonErrorsAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnBean(ProblemRenderer.class)
public final class DataErrorsAutoConfiguration {

    @Bean
    DataFailures dataFailures(ObjectProvider<ConstraintPointers> pointers, ObjectProvider<WireNames> wireNames) {
        SqlFailures sqlFailures = new SqlFailures(name -> pointers.orderedStream()
                .map(candidate -> candidate.pointer(name))
                .flatMap(Optional::stream)
                .findFirst());
        return new DataFailures(sqlFailures, new HibernateFailures(wireNames.getIfAvailable(() -> WireNames.IDENTITY)));
    }

    @Bean
    @Fallback
    ProblemMapper<SQLException> sqlMapper(DataFailures failures) {
        return failures::problemOf;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(R2dbcException.class)
    static class R2dbcConfiguration {

        @Bean
        @Fallback
        ProblemMapper<R2dbcException> r2dbcMapper(DataFailures failures) {
            return failures::problemOf;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({DataAccessException.class, TransactionException.class})
    static class SpringDataAccessConfiguration {

        @Bean
        @Fallback
        ProblemMapper<DataAccessException> dataAccessMapper(DataFailures failures) {
            return failures::problemOf;
        }

        @Bean
        @Fallback
        ProblemMapper<TransactionException> transactionMapper(DataFailures failures) {
            return failures::problemOf;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PersistenceException.class)
    static class PersistenceConfiguration {

        @Bean
        @Fallback
        ProblemMapper<PersistenceException> persistenceMapper(DataFailures failures) {
            return failures::problemOf;
        }

        @Bean
        @Fallback
        ProblemMapper<EntityNotFoundException> entityNotFoundMapper() {
            return failure -> Problem.of(StandardErrorCode.NOT_FOUND);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HibernatePropertiesCustomizer.class)
    static class HibernateLogConfiguration {

        /** Each failure is logged once, by us; Hibernate's lines would also tell the values of refused rows. */
        @Bean
        HibernatePropertiesCustomizer quietJdbcErrors() {
            return properties -> properties.putIfAbsent(JdbcSettings.LOG_JDBC_ERRORS, false);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({EntityManagerFactory.class, SessionFactoryImplementor.class})
    @ConditionalOnSingleCandidate(EntityManagerFactory.class)
    static class EntityConfiguration {

        @Bean
        @ConditionalOnMissingBean
        ConstraintPointers entityConstraintPointers(EntityManagerFactory factory, ObjectProvider<WireNames> wireNames) {
            return new EntityConstraintPointers(factory, wireNames.getIfAvailable(() -> WireNames.IDENTITY));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PropertyReferenceException.class)
    static class SortConfiguration {

        @Bean
        @Fallback
        ProblemMapper<PropertyReferenceException> unknownSortMapper() {
            return failure -> Problem.of(StandardErrorCode.UNKNOWN_SORT_PROPERTY)
                    .withErrors(List.of(ProblemError.of(Place.QUERY, "sort", "UNKNOWN_SORT_PROPERTY")
                            .with("property", failure.getPropertyName())));
        }
    }
}
