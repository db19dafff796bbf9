package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.plan.Plan;

/** Tells whether the application gives out cursors, whose secret its nodes share. */
final class Cursors {

    private Cursors() {}

    static boolean areGivenOutBy(Plan plan) {
        return plan.blueprint().operations().stream()
                .anyMatch(operation ->
                        operation.intent() instanceof Intent.ListRows list && list.paging() instanceof Paging.ByCursor);
    }
}
