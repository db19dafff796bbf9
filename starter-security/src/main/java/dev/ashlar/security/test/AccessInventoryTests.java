package dev.ashlar.security.test;

import dev.ashlar.security.access.AccessInventory;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Holds of an application that every handler says who may call it, and that nothing is open to everybody but what is meant
 * to be. Inherit it:
 *
 * <pre>{@code
 * @SpringBootTest
 * class WhoMayCallWhatTests extends AccessInventoryTests {
 *
 *     @Autowired
 *     private AccessInventory inventory;
 *
 *     @Override
 *     protected AccessInventory inventory() {
 *         return inventory;
 *     }
 *
 *     @Override
 *     protected List<String> open() {
 *         return List.of("GET /books");
 *     }
 * }
 * }</pre>
 */
public abstract class AccessInventoryTests {

    private static final List<String> CATALOGUE =
            List.of("GET /problems", "GET /problems/{code}", "GET /problems/openapi.yaml");

    /** For subclasses. */
    protected AccessInventoryTests() {}

    /** What the application lets everybody and nobody do, which is a bean. */
    protected abstract AccessInventory inventory();

    /** What is meant to be open to everybody, as method and path pattern, such as {@code GET /books/{id}}. */
    protected abstract List<String> open();

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        Assertions.assertThat(inventory().undeclared())
                .as("handlers that nobody can reach, since nothing says who may")
                .isEmpty();
    }

    @Test
    void nothingIsOpenButWhatIsMeantToBe() {
        Assertions.assertThat(inventory().open())
                .as("operations that are open to everybody and not meant to be")
                .filteredOn(operation -> !isMeant(operation))
                .isEmpty();
    }

    private boolean isMeant(String operation) {
        String route = operation.substring(0, operation.indexOf(" ("));
        return CATALOGUE.contains(route) || open().contains(route);
    }
}
