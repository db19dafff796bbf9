package dev.ashlar.core.patch;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Passes over the members that a value itself writes and cannot read, and over no others. */
final class OwnMembers extends DeserializationProblemHandler {

    private final Set<Member> members;

    private OwnMembers(Set<Member> members) {
        this.members = members;
    }

    /** The members that this reader does not know in what the application itself has written. */
    static OwnMembers of(JsonNode written, ObjectReader strict) {
        Collector collector = new Collector();
        try {
            strict.withHandler(collector).readValue(written);
        } catch (JacksonException unreadable) {
            // Then what is patched cannot be read either, and tells so.
            return new OwnMembers(collector.found);
        }
        return new OwnMembers(collector.found);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        if (!members.contains(Member.of(beanOrClass, name))) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    private record Member(Class<?> owner, String name) {

        static Member of(Object beanOrClass, String name) {
            return new Member(beanOrClass instanceof Class<?> type ? type : beanOrClass.getClass(), name);
        }
    }

    private static final class Collector extends DeserializationProblemHandler {

        private final Set<Member> found = new HashSet<>();

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            found.add(Member.of(beanOrClass, name));
            parser.skipChildren();
            return true;
        }
    }
}
