package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.AccessInventory;
import dev.ashlar.security.autoconfigure.chain.ApplicationChains;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says in one line what is open, and in another what nobody can reach, of what the starter decides on. */
final class AccessLog implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.access");

    private final ObjectProvider<AccessInventory> inventory;

    private final ObjectProvider<ApplicationChains> chains;

    AccessLog(ObjectProvider<AccessInventory> inventory, ObjectProvider<ApplicationChains> chains) {
        this.inventory = inventory;
        this.chains = chains;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        chains.stream().filter(others -> others.takingEverything().isEmpty()).forEach(others -> log(others.names()));
    }

    private void log(List<String> others) {
        String exception = others.isEmpty() ? "" : " (but for what the filter chains %s take)".formatted(others);
        inventory.ifAvailable(found -> {
            if (!found.open().isEmpty()) {
                LOGGER.info("Open to everybody{}: {}", exception, String.join(", ", found.open()));
            }
            if (!found.undeclared().isEmpty()) {
                LOGGER.warn(
                        "Refused to everybody{}, since nothing says who may call them: {}. Annotate them with @RolesAllowed, "
                                + "@PreAuthorize or @PermitAll, list them in an AccessPolicies bean, or add a rule to "
                                + "ashlar.security.access.rules",
                        exception,
                        String.join(", ", found.undeclared()));
            }
        });
    }
}
