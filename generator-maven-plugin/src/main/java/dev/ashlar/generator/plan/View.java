package dev.ashlar.generator.plan;

import java.util.List;

/**
 * How an object schema and an entity correspond, in the direction in which it is used.
 *
 * @param schema name of the object schema
 * @param method the mapper's method: {@code toPet} for what is shown, {@code apply} for what is written
 * @param bindings one per component of the schema's record, in its order
 */
public record View(String schema, RecordPlan record, String method, List<Binding> bindings) {

    public View {
        bindings = List.copyOf(bindings);
    }

    /** What a component of the record corresponds to. */
    public sealed interface Binding {

        /** The record's component. */
        RecordPlan.Component component();

        /** A plain attribute; {@code converted} when its type differs and the value goes through JSON. */
        record ToAttribute(RecordPlan.Component component, Attribute attribute, boolean converted) implements Binding {}

        /** The key of the related row, or the keys of the related rows. */
        record ToKey(RecordPlan.Component component, Link link) implements Binding {}

        /**
         * The related row itself, or a list of them.
         *
         * @param targetSchema the object schema it is shown as, which is a view of the target
         */
        record ToRow(RecordPlan.Component component, Link link, String targetSchema) implements Binding {}

        /**
         * Rows of the same resource, such as the children of a row of a tree: they show themselves, and nothing that is
         * bound like this.
         */
        record ToOwnRow(RecordPlan.Component component, Link link, String targetSchema) implements Binding {}

        /** Nothing that is stored: absent in what is shown, ignored in what is written. */
        record Unbound(RecordPlan.Component component) implements Binding {}
    }
}
