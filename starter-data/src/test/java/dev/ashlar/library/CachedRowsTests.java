package dev.ashlar.library;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import dev.ashlar.data.access.RowOwner;
import dev.ashlar.data.access.RowTenant;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.MappingException;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.cache.cfg.spi.DomainDataRegionBuildingContext;
import org.hibernate.cache.cfg.spi.DomainDataRegionConfig;
import org.hibernate.cache.spi.support.DomainDataStorageAccess;
import org.hibernate.cache.spi.support.RegionFactoryTemplate;
import org.hibernate.cache.spi.support.StorageAccess;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.orm.jpa.hibernate.SpringBeanContainer;

class CachedRowsTests {

    @Test
    void rowsThatBelongToSomebodyAreInNoCache() {
        assertRefused(CachedDiary.class.getName(), Map.of(), CachedDiary.class);
        assertRefused(CachedLedger.class.getName(), Map.of(), CachedLedger.class);
        assertRefused(CachedShelf.class.getName() + ".diaries", Map.of(), CachedShelf.class, Diary.class);
    }

    @Test
    void theResultsOfQueriesAreInNoneBesideThem() {
        assertRefused("use_query_cache", Map.of(AvailableSettings.USE_QUERY_CACHE, "true"), Diary.class);
    }

    @Test
    void rowsOfEverybodyMayBe() {
        start(Map.of(), Country.class, Diary.class).close();
        start(Map.of(AvailableSettings.USE_QUERY_CACHE, "true"), Country.class).close();
    }

    private static void assertRefused(String text, Map<String, String> settings, Class<?>... entities) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> start(settings, entities))
                .withMessageContaining(text)
                .withMessageContaining("@RowOwner");
    }

    /** Without a database, and a cache that holds nothing. */
    private static SessionFactory start(Map<String, String> settings, Class<?>... entities) {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting(
                        AvailableSettings.BEAN_CONTAINER, new SpringBeanContainer(new DefaultListableBeanFactory()))
                .applySetting(AvailableSettings.DIALECT, "org.hibernate.dialect.PostgreSQLDialect")
                .applySetting(AvailableSettings.CACHE_REGION_FACTORY, new EmptyCache())
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySettings(Map.copyOf(settings))
                .build();
        return new MetadataSources(registry)
                .addAnnotatedClasses(entities)
                .buildMetadata()
                .buildSessionFactory();
    }

    /** A cache that holds nothing. */
    static final class EmptyCache extends RegionFactoryTemplate {

        private static final long serialVersionUID = 1L;

        @Override
        protected StorageAccess createQueryResultsRegionStorageAccess(
                String region, SessionFactoryImplementor factory) {
            return mock(StorageAccess.class);
        }

        @Override
        protected StorageAccess createTimestampsRegionStorageAccess(String region, SessionFactoryImplementor factory) {
            return mock(StorageAccess.class);
        }

        @Override
        protected DomainDataStorageAccess createDomainDataStorageAccess(
                DomainDataRegionConfig region, DomainDataRegionBuildingContext context) {
            return mock(DomainDataStorageAccess.class);
        }

        @Override
        protected void prepareForUse(SessionFactoryOptions settings, Map<String, Object> values) {
            // There is nothing to prepare.
        }

        @Override
        protected void releaseFromUse() {
            // Nor to release.
        }
    }

    @Entity(name = "Diary")
    static class Diary {

        @Id
        long id;

        @RowOwner
        String writtenBy = "";
    }

    @Entity(name = "CachedDiary")
    @Cacheable
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    static class CachedDiary {

        @Id
        long id;

        @RowOwner
        String writtenBy = "";
    }

    @Entity(name = "CachedLedger")
    @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
    static class CachedLedger {

        @Id
        long id;

        @RowTenant
        String tenant = "";
    }

    @Entity(name = "CachedShelf")
    static class CachedShelf {

        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "shelf_id")
        @Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
        List<Diary> diaries = new ArrayList<>();
    }

    @Entity(name = "Country")
    @Cacheable
    static class Country {

        @Id
        long id;
    }
}
