package dev.ashlar.security.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.security.access.AccessInventory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SEC-33: the build names what nobody has thought of. */
class AccessInventoryTestsTests {

    private static final String BOOKS = "GET /books (BookController.list)";

    @Test
    void passesAnApplicationInWhichAllIsSaid() {
        AccessInventoryTests tests = of(List.of(BOOKS, "GET /problems (ProblemTypesController.all)"), List.of());
        assertThatCode(tests::everyHandlerSaysWhoMayCallIt).doesNotThrowAnyException();
        assertThatCode(tests::nothingIsOpenButWhatIsMeantToBe).doesNotThrowAnyException();
    }

    @Test
    void namesAHandlerThatNothingIsSaidOf() {
        assertThatThrownBy(of(List.of(), List.of("POST /books (BookController.add)"))::everyHandlerSaysWhoMayCallIt)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /books (BookController.add)");
    }

    @Test
    void namesAnOperationThatIsOpenAndNotMeantToBe() {
        assertThatThrownBy(
                        of(List.of(BOOKS, "GET /users (UserController.list)"), List.of())
                                ::nothingIsOpenButWhatIsMeantToBe)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /users (UserController.list)")
                .hasMessageNotContaining("BookController");
    }

    private static AccessInventoryTests of(List<String> open, List<String> undeclared) {
        return new AccessInventoryTests() {
            @Override
            protected AccessInventory inventory() {
                return new AccessInventory(open, undeclared);
            }

            @Override
            protected List<String> open() {
                return List.of("GET /books");
            }
        };
    }
}
