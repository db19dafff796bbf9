package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import java.util.Optional;
import java.util.Set;

/** Rule {@code timestamps}: the date-times that say when a row was made and last changed. */
final class Timestamps {

    private static final Set<String> CREATED = Set.of(
            "created",
            "createdat",
            "createdon",
            "createddate",
            "createddatetime",
            "createtime",
            "creationdate",
            "creationtime",
            "datecreated",
            "insertedat");
    private static final Set<String> UPDATED = Set.of(
            "updated",
            "updatedat",
            "updatedon",
            "updateddate",
            "updateddatetime",
            "updatetime",
            "dateupdated",
            "modified",
            "modifiedat",
            "modifiedon",
            "modifieddate",
            "lastmodified",
            "lastmodifiedat",
            "lastmodifieddate",
            "lastupdated",
            "lastupdatedat",
            "changedat",
            "datemodified");

    private Timestamps() {}

    static Optional<FieldOrigin> origin(Property property) {
        if (property.type() != ScalarType.DATE_TIME) {
            return Optional.empty();
        }
        String name = Words.of(property.name()).joined();
        if (CREATED.contains(name)) {
            return Optional.of(FieldOrigin.CREATED_AT);
        }
        return UPDATED.contains(name) ? Optional.of(FieldOrigin.UPDATED_AT) : Optional.empty();
    }
}
