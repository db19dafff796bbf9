package dev.ashlar.generator.model;

import java.util.List;

/**
 * A query parameter that narrows a list.
 *
 * @param parameter name of the query parameter
 * @param path the field it compares with, through relations where there are several names, such as {@code owner} then
 *     {@code name}; a relation alone compares with the related row's key
 */
public record Filter(String parameter, List<String> path, Operator operator) {

    public Filter {
        path = List.copyOf(path);
    }

    /** How a filter compares. */
    public enum Operator {
        EQUAL,
        /** The parameter is a list: any of its values. */
        IN,
        /** The field is a relation to many: one of them has the key. */
        MEMBER,
        AT_LEAST,
        AT_MOST,
        GREATER_THAN,
        LESS_THAN,
        /** Case-insensitive part of the text. */
        CONTAINS,
        STARTS_WITH,
        /** The field is a stored array: it has the value, or all values of the list. */
        HAS_ELEMENT
    }
}
