package dev.ashlar.core.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

class EnumParameterAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    EnumParameterAutoConfiguration.class));

    @Test
    void enumsAreSpelledAsInJson() {
        runner.run(context -> {
            assertThat(conversion(context).convert("in-stock", State.class)).isEqualTo(State.IN_STOCK);
            assertThat(conversion(context).convert("2", Size.class)).isEqualTo(Size.LARGE);
            assertThat(conversion(context).convert("RED", Colour.class)).isEqualTo(Colour.RED);
            assertThat(conversion(context).convert("", State.class)).isNull();
            assertThat(conversion(context).convert("", Report.class)).isEqualTo(Report.NONE);
        });
    }

    @Test
    void anotherSpellingIsRefused() {
        runner.run(context -> assertThat(
                        catchThrowable(() -> conversion(context).convert("IN_STOCK", State.class)))
                .isInstanceOf(ConversionFailedException.class));
    }

    @Test
    void springsBehaviourComesBackByProperty() {
        runner.withPropertyValues("ashlar.core.enum-parameters.enabled=false")
                .run(context -> assertThat(conversion(context).convert("IN_STOCK", State.class))
                        .isEqualTo(State.IN_STOCK));
    }

    @Test
    void aConverterOfTheApplicationsWins() {
        runner.withBean(OwnConverter.class)
                .run(context -> assertThat(conversion(context).convert("anything", State.class))
                        .isEqualTo(State.SOLD));
    }

    private static ConversionService conversion(AssertableWebApplicationContext context) {
        return context.getBean("mvcConversionService", ConversionService.class);
    }

    static final class OwnConverter implements WebMvcConfigurer {

        @Override
        public void addFormatters(FormatterRegistry registry) {
            registry.addConverter(String.class, State.class, (Converter<String, State>) text -> State.SOLD);
        }
    }

    enum Colour {
        RED
    }

    enum State {
        IN_STOCK("in-stock"),
        SOLD("sold");

        private final String value;

        State(String value) {
            this.value = value;
        }

        @JsonValue
        String value() {
            return value;
        }
    }

    enum Report {
        @JsonProperty("")
        NONE,
        SAFE
    }

    enum Size {
        SMALL(1),
        LARGE(2);

        private final int value;

        Size(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return value;
        }
    }
}
