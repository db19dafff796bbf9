package dev.ashlar.core.autoconfigure.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.page.CursorPosition;
import dev.ashlar.core.page.CursorSeal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CursorAutoConfigurationTests {

    private static final String SECRET = "a secret of thirty-two characters";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CursorAutoConfiguration.class));

    @Test
    void sealsWithTheSecretOfTheProperties() {
        String token = CursorSeal.ofSecret(SECRET).seal(new CursorPosition(false, List.of(1)), "x");
        runner.withPropertyValues("ashlar.core.cursor.secret=" + SECRET).run(context -> {
            assertThat(context.getBean(CursorSeal.class)
                            .open(token, "x", "cursor")
                            .values())
                    .containsExactly(1);
            assertThat(context.getBean(CursorProperties.class).toString()).doesNotContain(SECRET);
        });
    }

    @Test
    void sealsWithoutASecretToo() {
        runner.withPropertyValues("ashlar.core.cursor.secret=").run(context -> {
            CursorSeal seal = context.getBean(CursorSeal.class);
            String token = seal.seal(new CursorPosition(false, List.of(1)), "x");
            assertThat(seal.open(token, "x", "cursor").values()).containsExactly(1);
        });
    }

    @Test
    void refusesAShortSecretAtTheStart() {
        runner.withPropertyValues("ashlar.core.cursor.secret=short")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("at least 32"));
    }

    @Test
    void backsOffFromASealOfTheApplication() {
        CursorSeal own = CursorSeal.ofThisProcess();
        runner.withBean(CursorSeal.class, () -> own)
                .run(context -> assertThat(context).getBean(CursorSeal.class).isSameAs(own));
    }
}
