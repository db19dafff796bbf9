package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an operation is about.
 *
 * @param resource the resource's name
 * @param lookup how the row is found; absent for collections
 * @param parents rows that the path names and that must be related, nearest first
 */
public record Target(String resource, @Nullable Lookup lookup, List<Parent> parents) {

    public Target {
        parents = List.copyOf(parents);
    }

    /**
     * How one row is found.
     *
     * @param place where the value comes from
     * @param source the path parameter's or the body property's name
     * @param field the field it equals: the key, or another unique field
     */
    public record Lookup(Place place, String source, String field) {

        /** Where the value of a look-up comes from. */
        public enum Place {
            PATH,
            BODY
        }
    }

    /**
     * A row that the path names above the target.
     *
     * @param parameter the path parameter that holds its key
     * @param relations the relations that lead from the target to it, such as {@code pet} then {@code owner}
     */
    public record Parent(String parameter, List<String> relations) {

        public Parent {
            relations = List.copyOf(relations);
        }
    }
}
