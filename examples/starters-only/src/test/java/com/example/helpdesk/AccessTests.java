package com.example.helpdesk;

import static dev.ashlar.test.security.LocalCaller.bearer;
import static dev.ashlar.test.security.OperationAccess.guarded;
import static dev.ashlar.test.security.OperationAccess.open;

import dev.ashlar.test.security.AccessContractTests;
import dev.ashlar.test.security.OperationAccess;
import java.util.stream.Stream;

/** Every operation as nobody, as somebody who lacks what it asks for, and as somebody who has it. */
@ApiTest
class AccessTests extends AccessContractTests {

    @Override
    protected Stream<OperationAccess> operations() {
        return Stream.of(
                guarded("listTickets", "GET", "/tickets", bearer("tickets:read")),
                guarded("getTicket", "GET", "/tickets/{id}", bearer("tickets:read")),
                guarded("openTicket", "POST", "/tickets", bearer("tickets:write"))
                        .taking("application/json"),
                guarded("changeTicket", "PATCH", "/tickets/{id}", bearer("tickets:write"))
                        .taking("application/merge-patch+json"),
                guarded("closeTicket", "POST", "/tickets/{id}/close", bearer().withRoles("AGENT")),
                open("health", "GET", "/actuator/health"),
                open("problemTypes", "GET", "/problems"));
    }
}
