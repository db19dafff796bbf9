package dev.ashlar.generator.model;

import java.util.List;

/**
 * How a client orders a list.
 *
 * @param parameter name of the query parameter
 * @param fields the fields that may be named, all scalar
 */
public record Sorting(String parameter, List<String> fields) {

    public Sorting {
        fields = List.copyOf(fields);
    }
}
