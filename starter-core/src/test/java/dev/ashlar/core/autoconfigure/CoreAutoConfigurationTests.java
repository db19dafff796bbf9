package dev.ashlar.core.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.core.patch.MergePatch;
import dev.ashlar.core.patch.MergePatchModule;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class CoreAutoConfigurationTests {

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(BasePathAutoConfiguration.class, OpenApiAutoConfiguration.class));

    private final ApplicationContextRunner json = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    StrictJsonAutoConfiguration.class,
                    MergePatchAutoConfiguration.class));

    @Test
    void servesTheDocumentAndItsPageByDefault() {
        web.run(context -> assertThat(context).hasBean("ashlarOpenApiMapping").hasBean("ashlarDocsMapping"));
    }

    @Test
    void servesNothingWhereThereIsNoDocument() {
        web.withPropertyValues("ashlar.core.openapi.document=classpath:absent.yaml")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean("ashlarOpenApiMapping")
                        .doesNotHaveBean("ashlarDocsMapping"));
    }

    @Test
    void servesTheDocumentWithoutItsPage() {
        web.withPropertyValues("ashlar.core.openapi.docs.enabled=false")
                .run(context ->
                        assertThat(context).hasBean("ashlarOpenApiMapping").doesNotHaveBean("ashlarDocsMapping"));
    }

    @Test
    void servesNeitherWhenSwitchedOff() {
        web.withPropertyValues("ashlar.core.openapi.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean("ashlarOpenApiMapping")
                        .doesNotHaveBean("ashlarDocsMapping"));
    }

    @Test
    void filtersNoPathUnlessABasePathIsSet() {
        web.run(context -> assertThat(context).doesNotHaveBean("ashlarBasePathFilter"));
        web.withPropertyValues("ashlar.core.base-path=/v1")
                .run(context -> assertThat(context).hasBean("ashlarBasePathFilter"));
    }

    @Test
    void refusesABasePathThatIsNone() {
        web.withPropertyValues("ashlar.core.base-path=v1/")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("ashlar.core.base-path"));
    }

    @Test
    void readsLenientlyWhereStrictnessIsSwitchedOff() {
        json.withPropertyValues(
                        "ashlar.core.json.strict-types.enabled=false", "ashlar.core.json.unique-keys.enabled=false")
                .run(context -> assertThat(mapper(context).readValue("{\"n\":1,\"n\":\"2\"}", Count.class))
                        .isEqualTo(new Count(2)));
    }

    @Test
    void leavesTheLastWordToTheApplication() {
        json.withUserConfiguration(Lenient.class)
                .run(context -> assertThat(mapper(context).readValue("{\"n\":\"2\"}", Count.class))
                        .isEqualTo(new Count(2)));
    }

    @Test
    void patchesWithoutAValidator() {
        json.run(context -> {
            MergePatch<Count> patch = mapper(context).readValue("{\"n\":3}", new TypeReference<>() {});
            assertThat(patch.mentions("n")).isTrue();
            assertThat(patch.mentions("m")).isFalse();
            assertThat(patch.applyTo(new Count(1))).isEqualTo(new Count(3));
            assertThat(patch).hasToString("MergePatch of Count with [n]");
        });
    }

    @Test
    void refusesAPatchThatIsNoObject() {
        json.run(context -> assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> mapper(context).readValue("3", new TypeReference<MergePatch<Count>>() {})));
    }

    @Test
    void backsOffWhenTheApplicationBringsItsOwnModule() {
        json.withBean("own", MergePatchModule.class, () -> new MergePatchModule(JsonMapper::shared, () -> null))
                .run(context -> assertThat(context).hasSingleBean(MergePatchModule.class));
    }

    @Test
    void standsAsideWithoutJackson() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(StrictJsonAutoConfiguration.class, MergePatchAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(JsonMapper.class, JsonMapperBuilderCustomizer.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MergePatchModule.class));
    }

    private static JsonMapper mapper(org.springframework.context.ApplicationContext context) {
        return context.getBean(JsonMapper.class);
    }

    record Count(int n) {}

    @Configuration(proxyBeanMethods = false)
    static class Lenient {

        @Bean
        JsonMapperBuilderCustomizer lenient() {
            return builder -> builder.enable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        }
    }
}
