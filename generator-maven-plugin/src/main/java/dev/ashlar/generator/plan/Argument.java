package dev.ashlar.generator.plan;

import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.ParameterLocation;
import dev.ashlar.generator.model.Property;

/**
 * An argument of an operation's method.
 *
 * @param name its Java name
 * @param type its type, boxed, without annotations
 * @param required whether it is never null: given by every valid request, or by a default
 * @param passedOn whether the service takes it too
 */
public record Argument(String name, TypeName type, Source source, boolean required, boolean passedOn) {

    /** Where the value comes from. */
    public sealed interface Source permits FromParameter, FromBody, FromPart {}

    /** A parameter outside the body. */
    public record FromParameter(Parameter parameter) implements Source {

        /** Whether it stands in the path or in the query. */
        public boolean addressesRows() {
            return parameter.in() == ParameterLocation.PATH || parameter.in() == ParameterLocation.QUERY;
        }
    }

    /** The whole body. */
    public record FromBody(Body body) implements Source {}

    /** One part of a multipart body. */
    public record FromPart(Property part) implements Source {}
}
