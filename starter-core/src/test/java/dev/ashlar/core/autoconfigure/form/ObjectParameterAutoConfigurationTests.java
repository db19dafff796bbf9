package dev.ashlar.core.autoconfigure.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.ProblemError;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

class ObjectParameterAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withBean(Orders.class)
            .withConfiguration(
                    AutoConfigurations.of(WebMvcAutoConfiguration.class, ObjectParameterAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address[street_name]=Elm            | Address[street=Elm, zip=null]",
                "address.street_name=Elm             | Address[street=Elm, zip=null]",
                "address[street_name]=a&address[zip]=7 | Address[street=a, zip=7]",
                "tags[]=a&tags[]=b                   | tags=[a, b]",
                "tags=a&tags=b                       | tags=[a, b]",
                "tags[0]=a&tags[1]=b                 | tags=[a, b]",
                "labels[red]=a&labels[blue]=b        | labels={red=a, blue=b}",
                "lines[0][price]=3&lines[1][price]=4 | lines=[Line[price=3], Line[price=4]]",
                "lines[][price]=3                    | lines=[Line[price=3]]"
            })
    void fieldsAreFoundByTheNamesThatClientsUse(String query, String found) {
        assertThat(answer("/orders?" + query)).hasStatusOk().bodyText().contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags[x]=a",
                "tags[300]=a",
                "tags[99999999999]=a",
                "tags[=a",
                "lines[x][price]=3",
                "lines[0][price][0]=3",
                "address[nothing]=1",
                "address[zip][more]=1",
                "labels[=a",
                "tags[0]x=a"
            })
    void namesThatLeadNowhereAreRefused(String query) {
        assertThat(answer("/orders?" + query))
                .failure()
                .rootCause()
                .isInstanceOfSatisfying(
                        MisnamedFieldException.class,
                        failure -> assertThat(failure.errors())
                                .singleElement()
                                .extracting(ProblemError::code)
                                .isEqualTo("UNKNOWN_PARAMETER"));
    }

    @Test
    void aNameOfThousandsOfBracketsIsRefusedAsAnyOther() {
        assertThat(answer("/orders?tags" + "[]".repeat(5_000) + "=a"))
                .failure()
                .rootCause()
                .isInstanceOf(MisnamedFieldException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]=a", "[=a", "tags]=a", "other[x]=a", "other[=a"})
    void namesOfOtherThingsAreLeftAlone(String query) {
        assertThat(answer("/orders?" + query))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("Order[address=null, tags=null, labels=null, lines=null]");
    }

    @Test
    void aFieldOfAnotherTypeIsRefused() {
        assertThat(answer("/orders?address[zip]=x")).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter[zip]=7&filter[street_name]=a | Address[street=a, zip=7]",
                "zip=7&street_name=a                 | Address[street=a, zip=7]",
                "filter[zip]=7&other[zip]=8          | Address[street=null, zip=7]"
            })
    void anObjectOfANameHasItsFieldsInBracketsBehindItOrAlone(String query, String found) {
        assertThat(answer("/search?" + query)).hasStatusOk().bodyText().isEqualTo(found);
    }

    @Test
    void anObjectOfWhichNothingIsSentIsAbsentWhereItMayBe() {
        assertThat(answer("/search?page=1")).hasStatusOk().bodyText().isEqualTo("null");
        assertThat(answer("/orders?page=1")).hasStatusOk().bodyText().startsWith("Order[");
    }

    @Test
    void springsBehaviourComesBackByProperty() {
        runner.withPropertyValues("ashlar.core.object-parameters.enabled=false")
                .run(context -> assertThat(MockMvcTester.from(context).get().uri("/search?filter[zip]=7"))
                        .hasStatusOk()
                        .bodyText()
                        .isEqualTo("Address[street=null, zip=null]"));
    }

    private MvcTestResult answer(String uri) {
        MvcTestResult[] result = new MvcTestResult[1];
        runner.run(context -> result[0] = MockMvcTester.from(context)
                .get()
                .uri(URI.create(uri.replace("[", "%5B").replace("]", "%5D")))
                .exchange());
        return result[0];
    }

    record Address(
            @BindParam("street_name") @Nullable String street,
            @Nullable Integer zip) {}

    record Line(@Nullable Integer price) {}

    record Order(
            @Nullable Address address,
            @Nullable List<String> tags,
            @Nullable Map<String, String> labels,
            @Nullable List<Line> lines) {}

    @RestController
    static class Orders {

        @GetMapping("/orders")
        String order(@ModelAttribute Order order) {
            return order.toString();
        }

        @GetMapping("/search")
        String search(@ModelAttribute("filter") @Nullable Address filter) {
            return String.valueOf(filter);
        }
    }
}
