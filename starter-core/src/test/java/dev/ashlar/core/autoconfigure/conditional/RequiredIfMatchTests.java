package dev.ashlar.core.autoconfigure.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ashlar.core.conditional.EntityTag;
import dev.ashlar.core.conditional.PreconditionSettings;
import dev.ashlar.core.conditional.Preconditions;
import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.StandardErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

class RequiredIfMatchTests {

    private static final AutoConfigurations CONFIGURATION = AutoConfigurations.of(ConditionalAutoConfiguration.class);

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withConfiguration(CONFIGURATION);

    @AfterEach
    void leaveNoRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, , PRECONDITION_REQUIRED",
        "PATCH, , PRECONDITION_REQUIRED",
        "DELETE, , PRECONDITION_REQUIRED",
        "POST, , ",
        "GET, , ",
        "PUT, \"1\", ",
        "PUT, \"0\", PRECONDITION_FAILED"
    })
    void wantsIfMatchForChanges(String method, @Nullable String ifMatch, @Nullable StandardErrorCode expected) {
        runner.withPropertyValues("ashlar.core.require-if-match=true").run(context -> {
            begin(context, method, ifMatch);
            assertThat(refusal(() -> Preconditions.check(EntityTag.ofVersion(1))))
                    .isEqualTo(expected);
        });
    }

    @Test
    void wantsIfMatchForWhatIsTaggedByContent() {
        runner.withPropertyValues("ashlar.core.require-if-match=true").run(context -> {
            begin(context, "PUT", null);
            assertThat(refusal(() -> Preconditions.checkContent(() -> "x")))
                    .isEqualTo(StandardErrorCode.PRECONDITION_REQUIRED);
        });
    }

    @Test
    void doesNotWantItByDefault() {
        runner.run(context -> {
            begin(context, "PUT", null);
            assertThat(refusal(() -> Preconditions.check(EntityTag.ofVersion(1))))
                    .isNull();
        });
    }

    @Test
    void worksWithoutAutoConfiguration() {
        new WebApplicationContextRunner().run(context -> {
            begin(context, "PUT", "\"0\"");
            assertThat(refusal(() -> Preconditions.check(EntityTag.ofVersion(1))))
                    .isEqualTo(StandardErrorCode.PRECONDITION_FAILED);
        });
    }

    @Test
    void leavesBodiesAloneWhenSwitchedOff() {
        runner.run(context -> assertThat(context).hasSingleBean(NotModifiedAnswer.class));
        runner.withPropertyValues("ashlar.core.not-modified.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(NotModifiedAnswer.class));
    }

    @Test
    void backsOffFromSettingsOfTheApplication() {
        PreconditionSettings own = new PreconditionSettings(true, "", JsonMapper::shared);
        runner.withBean(PreconditionSettings.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(PreconditionSettings.class)).isSameAs(own));
    }

    @Test
    void isForServletApplications() {
        new ApplicationContextRunner()
                .withConfiguration(CONFIGURATION)
                .run(context -> assertThat(context).doesNotHaveBean(PreconditionSettings.class));
    }

    @Test
    void tagsContentByItsDigest() {
        assertThat(tagOf("a")).isEqualTo(tagOf("a")).isNotEqualTo(tagOf("b"));
        assertThat(tagOf("a").value()).hasSize(22);
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityTag("a\"b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityTag(""));
    }

    @Test
    void tagsEqualContentAlikeInWhateverOrderItsMapsAre() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("zeta", List.of(JsonMapper.shared().readTree("{\"c\": 1, \"b\": {\"y\": 2, \"x\": 3}}")));
        one.put("a", 1);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", 1);
        other.put("zeta", List.of(JsonMapper.shared().readTree("{\"b\": {\"x\": 3, \"y\": 2}, \"c\": 1}")));
        assertThat(sentTag(one)).isEqualTo(sentTag(other)).isNotEqualTo(sentTag(Map.of("a", 1)));
    }

    private static @Nullable String sentTag(Object content) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("PUT", "/"), response));
        Preconditions.tagContent(content);
        return response.getHeader("ETag");
    }

    private static EntityTag tagOf(String content) {
        return EntityTag.ofContent(content.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object refusal(Runnable check) {
        try {
            check.run();
            return null;
        } catch (ApplicationException refused) {
            return refused.code();
        }
    }

    private static void begin(WebApplicationContext context, String method, @Nullable String ifMatch) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        if (ifMatch != null) {
            request.addHeader("If-Match", ifMatch);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
