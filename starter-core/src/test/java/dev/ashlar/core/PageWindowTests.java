package dev.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class PageWindowTests {

    private static final PageLimits LIMITS = new PageLimits(10, 50);

    @Test
    void startsAtTheFirstRowWhenNothingIsAskedFor() {
        assertThat(PageWindow.ofPage(null, null, 1, LIMITS)).isEqualTo(new PageWindow(0, 10));
        assertThat(PageWindow.ofOffset(null, null, LIMITS)).isEqualTo(new PageWindow(0, 10));
        assertThat(PageWindow.whole(LIMITS)).isEqualTo(new PageWindow(0, 50));
    }

    @Test
    void countsPagesFromTheirFirstNumber() {
        assertThat(PageWindow.ofPage(3, 20, 1, LIMITS)).isEqualTo(new PageWindow(40, 20));
        assertThat(PageWindow.ofPage(3L, 20, 0, LIMITS)).isEqualTo(new PageWindow(60, 20));
        assertThat(new PageWindow(40, 20).pageNumber(1)).isEqualTo(3);
        assertThat(new PageWindow(40, 20).pageNumber(0)).isEqualTo(2);
    }

    @Test
    void answersWithTheMaximumWhenMoreIsAskedFor() {
        assertThat(PageWindow.ofPage(null, 51, 0, LIMITS).limit()).isEqualTo(50);
        assertThat(PageWindow.ofOffset(7, Long.MAX_VALUE, LIMITS)).isEqualTo(new PageWindow(7, 50));
    }

    @Test
    void staysARowNumberHoweverLargeThePage() {
        assertThat(PageWindow.ofPage(Long.MAX_VALUE, 50, 0, LIMITS).offset()).isEqualTo(Long.MAX_VALUE);
        assertThat(PageWindow.ofPage(new BigInteger("99999999999999999999"), 1, 0, LIMITS)
                        .offset())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void namesTheParameterItRefuses() {
        assertRefused(() -> PageWindow.ofPage(0, null, 1, LIMITS), "page");
        assertRefused(() -> PageWindow.ofPage(-1, null, 0, LIMITS), "page");
        assertRefused(() -> PageWindow.ofPage(null, 0, 0, LIMITS), "size");
        assertRefused(() -> PageWindow.ofPage(new BigDecimal("1.5"), null, 0, LIMITS), "page");
        assertRefused(() -> PageWindow.ofOffset(-1, null, LIMITS), "offset");
        assertRefused(() -> PageWindow.ofOffset(null, -5, LIMITS), "limit");
        assertRefused(() -> PageWindow.ofOffset(null, 0, LIMITS, new PageParameters("skip", "per_page")), "per_page");
    }

    @Test
    void knowsWhetherMoreFollows() {
        PageWindow window = new PageWindow(20, 10);
        assertThat(window.hasNext(30)).isFalse();
        assertThat(window.hasNext(31)).isTrue();
        assertThat(new PageWindow(Long.MAX_VALUE, 10).hasNext(31)).isFalse();
        assertThat(window.totalPages(0)).isZero();
        assertThat(window.totalPages(30)).isEqualTo(3);
        assertThat(window.totalPages(31)).isEqualTo(4);
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageLimits(0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageLimits(11, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageWindow(-1, 10));
    }

    @Test
    void namesBothBoundsOfASize() {
        assertThatExceptionOfType(ApplicationException.class)
                .isThrownBy(() -> PageWindow.ofPage(null, 0, 0, LIMITS))
                .satisfies(refused -> assertThat(refused.errors())
                        .containsExactly(ProblemError.of(Place.QUERY, "size", "MIN")
                                .with("min", 1)
                                .with("max", 50)));
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThatExceptionOfType(ApplicationException.class)
                .isThrownBy(() -> PageWindow.ofOffset(-1, 0, LIMITS))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(ProblemError::name)
                        .containsExactly("offset", "limit"));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable window, String parameter) {
        assertThatExceptionOfType(ApplicationException.class).isThrownBy(window).satisfies(refused -> {
            assertThat(refused.code().status().value()).isEqualTo(422);
            assertThat(refused.errors()).singleElement().satisfies(error -> {
                assertThat(error.name()).isEqualTo(parameter);
                assertThat(error.bounds()).containsKey("min");
            });
        });
    }
}
