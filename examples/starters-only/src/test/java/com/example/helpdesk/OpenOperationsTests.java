package com.example.helpdesk;

import dev.ashlar.security.access.AccessInventory;
import dev.ashlar.security.test.AccessInventoryTests;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A handler that nobody has thought of fails the build. */
@ApiTest
class OpenOperationsTests extends AccessInventoryTests {

    @Autowired
    private AccessInventory inventory;

    @Override
    protected AccessInventory inventory() {
        return inventory;
    }

    @Override
    protected List<String> open() {
        return List.of();
    }
}
