package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operation was understood as. */
public sealed interface Intent {

    /** One of the words that {@code explain} shows. */
    String word();

    /** An operation on stored rows, for which the whole behaviour is generated. */
    sealed interface Crud extends Intent permits ListRows, GetRow, CreateRow, ReplaceRow, PatchRow, DeleteRow {

        /** Which rows. */
        Target target();

        /** What the success response carries. */
        Result result();
    }

    /**
     * Rows of a resource, or of a parent's rows.
     *
     * @param sort absent when the document declares no sorting
     * @param ignored query parameters that no rule understood; the service receives them and its author decides
     */
    record ListRows(
            Target target,
            Result result,
            List<Filter> filters,
            Paging paging,
            @Nullable Sorting sort,
            List<String> ignored)
            implements Crud {

        public ListRows {
            filters = List.copyOf(filters);
            ignored = List.copyOf(ignored);
        }

        @Override
        public String word() {
            return "list";
        }
    }

    /** One row by its key. */
    record GetRow(Target target, Result result) implements Crud {
        @Override
        public String word() {
            return "get";
        }
    }

    /** A new row, from the body. */
    record CreateRow(Target target, Result result, Input input) implements Crud {
        @Override
        public String word() {
            return "create";
        }
    }

    /** All client-given values of one row, from the body. */
    record ReplaceRow(Target target, Result result, Input input) implements Crud {
        @Override
        public String word() {
            return "replace";
        }
    }

    /**
     * Some values of one row.
     *
     * @param input what the patch is applied to
     */
    record PatchRow(Target target, Result result, Input input, PatchForm form) implements Crud {
        @Override
        public String word() {
            return "patch";
        }
    }

    /** One row less. */
    record DeleteRow(Target target, Result result) implements Crud {
        @Override
        public String word() {
            return "delete";
        }
    }

    /**
     * Anything else: a typed method that waits for code.
     *
     * @param resource the resource whose service has the method; absent when it belongs to none
     */
    record Custom(@Nullable String resource) implements Intent {
        @Override
        public String word() {
            return "custom";
        }
    }
}
