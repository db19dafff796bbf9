package dev.ashlar.security.access;

import java.util.List;

/**
 * What an application lets everybody do and what it lets nobody do, as found at the start: for the log, and for a test that
 * keeps both as they should be.
 *
 * @param open operations that anybody may call, such as {@code GET /books (BookController.listBooks)}
 * @param undeclared handlers that nobody can reach since nothing says who may
 */
public record AccessInventory(List<String> open, List<String> undeclared) {

    /** Copies the lists. */
    public AccessInventory {
        open = List.copyOf(open);
        undeclared = List.copyOf(undeclared);
    }
}
