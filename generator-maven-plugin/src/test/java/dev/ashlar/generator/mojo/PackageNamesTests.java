package dev.ashlar.generator.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageNamesTests {

    @ParameterizedTest
    @CsvSource({
        "com.acme, shop, com.acme.shop",
        "com.acme, Pet-Shop.v2, com.acme.petshopv2",
        "com.acme-corp, 3d, com.acmecorp._3d",
        "com.acme, class, com.acme.class_",
        "com.---, shop, com.shop",
    })
    void areLegalWhateverMavenAllows(String groupId, String artifactId, String expected) {
        assertThat(PackageNames.of(groupId, artifactId)).isEqualTo(expected);
    }
}
