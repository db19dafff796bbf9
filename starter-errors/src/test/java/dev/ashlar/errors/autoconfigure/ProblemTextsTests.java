package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.StandardErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ProblemTextsTests {

    private final Properties english = texts("problems.properties");
    private final Properties german = texts("problems_de.properties");

    @Test
    void haveTheSameKeysInEveryLanguage() {
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void nameTheSameArgumentsInEveryLanguage() {
        english.stringPropertyNames()
                .forEach(key -> assertThat(arguments(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @EnumSource(StandardErrorCode.class)
    void nameEveryCode(StandardErrorCode code) {
        assertThat(english).containsKeys("problem." + code + ".title", "problem." + code + ".detail");
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Pattern.compile("\\{\\w+}").matcher(text).results().forEach(found -> arguments.add(found.group()));
        return arguments;
    }

    private static Properties texts(String name) {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("dev/ashlar/errors/" + name), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
