package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.AccessInventory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says in one line what is open, and in another what nobody can reach. */
final class AccessLog implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.access");

    private final ObjectProvider<AccessInventory> inventory;

    AccessLog(ObjectProvider<AccessInventory> inventory) {
        this.inventory = inventory;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        inventory.ifAvailable(found -> {
            if (!found.open().isEmpty()) {
                LOGGER.info("Open to everybody: {}", String.join(", ", found.open()));
            }
            if (!found.undeclared().isEmpty()) {
                LOGGER.warn(
                        "Refused to everybody, since nothing says who may call them: {}. Annotate them with @RolesAllowed, "
                                + "@PreAuthorize or @PermitAll, list them in an AccessPolicies bean, or add a rule to "
                                + "ashlar.security.access.rules",
                        String.join(", ", found.undeclared()));
            }
        });
    }
}
