package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.StarterTables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the migration is filled with.
 *
 * @param references foreign keys, stated once every table exists
 * @param comments what the document says of tables and columns
 * @param starters what the starters keep beside the document's rows
 */
record MigrationScript(
        String document,
        List<TableScript> tables,
        List<Reference> references,
        List<Comment> comments,
        List<StarterScript> starters) {

    boolean hasReferences() {
        return !references.isEmpty();
    }

    boolean hasComments() {
        return !comments.isEmpty();
    }

    static MigrationScript of(Plan plan) {
        List<TableScript> tables = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        Set<String> joined = new LinkedHashSet<>();
        for (ResourcePlan resource : plan.resources()) {
            tables.add(TableScript.of(resource));
            resource.table()
                    .foreignKeys()
                    .forEach(key -> references.add(Reference.of(resource.table().name(), key)));
            comments.addAll(Comment.of(plan, resource));
        }
        for (ResourcePlan resource : plan.resources()) {
            for (Link link : resource.links()) {
                Link.JoinTable join = link.join();
                if (join != null && joined.add(join.name())) {
                    tables.add(TableScript.of(join));
                    ResourcePlan target = plan.resource(link.relation().target());
                    references.add(Reference.to(join.name(), join.ownColumn(), resource));
                    references.add(Reference.to(join.name(), join.targetColumn(), target));
                }
            }
        }
        return new MigrationScript(
                SqlText.line(plan.project().documentName()),
                tables,
                references,
                comments,
                StarterTables.of(plan).stream().map(StarterScript::of).toList());
    }
}
