package dev.ashlar.generator.model;

import java.util.List;

/** What a success response carries. */
public sealed interface Result {

    /** The status sent. */
    int status();

    /** No content. */
    record Nothing(int status) implements Result {}

    /**
     * One row.
     *
     * @param schema the object schema it is shown as
     */
    record One(int status, String schema) implements Result {}

    /**
     * One row inside an envelope, as in <code>{"article": {…}}</code>.
     *
     * @param envelope the object schema around it
     * @param member the envelope's property that holds the row
     */
    record Wrapped(int status, String schema, String envelope, String member) implements Result {}

    /**
     * An object that says of a removed row no more than that it is gone.
     *
     * @param schema the object schema that is answered
     * @param members what is said; all else of the schema stays absent
     */
    record Receipt(int status, String schema, List<Remark> members) implements Result {

        public Receipt {
            members = List.copyOf(members);
        }

        /** A property of the receipt, and whether it is the key of the row or that something is true. */
        public record Remark(String property, Says says) {}

        /** What a member says. */
        public enum Says {
            KEY,
            TRUE
        }
    }

    /**
     * A bare array of rows.
     *
     * @param schema the object schema each row is shown as
     */
    record Many(int status, String schema) implements Result {}

    /**
     * Rows inside an envelope with what the client needs for the next page.
     *
     * @param envelope the object schema around them
     * @param members the role of each of the envelope's properties that is understood; the others stay absent
     */
    record Page(int status, String schema, String envelope, List<Member> members) implements Result {

        public Page {
            members = List.copyOf(members);
        }

        /** A property of the envelope and its role; {@code path} has one name, or two for {@code meta.total}. */
        public record Member(List<String> path, PageRole role) {

            public Member {
                path = List.copyOf(path);
            }
        }
    }
}
