package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.model.Type;
import java.util.stream.Collectors;

/** A Blueprint as text that a reviewer can read: what is stored, and what every operation was understood as. */
final class Classification {

    private Classification() {}

    static String of(Blueprint blueprint) {
        StringBuilder text = new StringBuilder();
        blueprint
                .resources()
                .forEach(resource -> text.append(resource(resource)).append('\n'));
        blueprint
                .operations()
                .forEach(operation -> text.append(operation(operation)).append('\n'));
        return text.toString();
    }

    static String resource(Resource resource) {
        Key key = resource.key();
        return resource.name() + " (" + resource.schema() + ") at " + resource.path() + " by "
                + resource.why().rule() + "\n"
                + "  key " + key.name() + ": " + key.type() + " " + key.source() + (key.surrogate() ? " surrogate" : "")
                + "\n"
                + resource.fields().stream().map(Classification::field).collect(Collectors.joining())
                + resource.relations().stream().map(Classification::relation).collect(Collectors.joining());
    }

    private static String field(Field field) {
        return "  " + field.name() + ": " + type(field.type())
                + (field.required() ? " required" : "")
                + (field.unique() ? " unique" : "")
                + (field.indexed() ? " indexed" : "")
                + (field.defaultValue() == null
                        ? ""
                        : " default " + field.defaultValue().value())
                + (field.protection() == Protection.NONE ? "" : " " + field.protection())
                + (field.origin() == FieldOrigin.CLIENT ? "" : " " + field.origin())
                + "\n";
    }

    private static String relation(Relation relation) {
        return "  -> " + relation.name() + ": " + relation.kind() + " " + relation.target() + " " + relation.form()
                + (relation.property() == null || relation.property().equals(relation.name())
                        ? ""
                        : " " + relation.property())
                + (relation.keyProperty() == null ? "" : " beside " + relation.keyProperty())
                + (relation.mappedBy() == null ? "" : " mapped by " + relation.mappedBy())
                + (relation.required() ? " required" : "")
                + (relation.indexed() ? " indexed" : "")
                + " (" + relation.why().rule() + ")\n";
    }

    static String operation(Operation operation) {
        String line = operation.id() + ": " + operation.route() + " = "
                + operation.intent().word();
        if (operation.intent() instanceof Intent.Crud crud) {
            return line + " " + target(crud.target()) + query(crud) + " -> " + result(crud.result()) + " ("
                    + operation.why().rule() + ")";
        }
        return line + " in " + operation.group() + " (" + operation.why().rule() + ": "
                + operation.why().reason() + ")";
    }

    private static String target(Target target) {
        String lookup = target.lookup() == null
                ? ""
                : "[" + target.lookup().field() + "=" + target.lookup().place() + " "
                        + target.lookup().source() + "]";
        return target.resource()
                + lookup
                + target.parents().stream()
                        .map(parent -> " under " + String.join(".", parent.relations()) + "=" + parent.parameter())
                        .collect(Collectors.joining());
    }

    private static String query(Intent.Crud crud) {
        if (crud instanceof Intent.CreateRow create) {
            return " from " + create.input().schema()
                    + (create.input().envelope() == null
                            ? ""
                            : " in " + create.input().member());
        }
        if (crud instanceof Intent.ReplaceRow replace) {
            return " from " + replace.input().schema()
                    + (replace.input().envelope() == null
                            ? ""
                            : " in " + replace.input().member());
        }
        if (crud instanceof Intent.PatchRow patch) {
            return " from " + patch.input().schema()
                    + (patch.input().envelope() == null
                            ? ""
                            : " in " + patch.input().member());
        }
        return crud instanceof Intent.ListRows list ? query(list) : "";
    }

    private static String query(Intent.ListRows list) {
        return list.filters().stream().map(Classification::filter).collect(Collectors.joining())
                + (list.sort() == null
                        ? ""
                        : " sort " + list.sort().parameter() + list.sort().fields())
                + " " + paging(list.paging())
                + (list.ignored().isEmpty() ? "" : " ignoring " + list.ignored());
    }

    private static String filter(Filter filter) {
        return " where " + String.join(".", filter.path()) + " " + filter.operator() + " " + filter.parameter();
    }

    private static String paging(Paging paging) {
        String sizes = " " + paging.defaultSize() + ".." + paging.maximumSize();
        if (paging instanceof Paging.ByPage page) {
            return "page(" + page.page() + "," + page.size() + " from " + page.first() + sizes + ")";
        }
        if (paging instanceof Paging.ByOffset offset) {
            return "offset(" + offset.offset() + "," + offset.limit() + sizes + ")";
        }
        return paging instanceof Paging.ByCursor cursor
                ? "cursor(" + cursor.cursor() + "," + cursor.limit() + sizes + ")"
                : "all(" + sizes.trim() + ")";
    }

    private static String result(Result result) {
        String status = result.status() + " ";
        if (result instanceof Result.One one) {
            return status + one.schema();
        }
        if (result instanceof Result.Wrapped wrapped) {
            return status + wrapped.envelope() + "." + wrapped.member() + " " + wrapped.schema();
        }
        if (result instanceof Result.Many many) {
            return status + "[" + many.schema() + "]";
        }
        if (result instanceof Result.Receipt receipt) {
            return status + "receipt " + receipt.schema()
                    + receipt.members().stream()
                            .map(member -> member.property() + "=" + member.says())
                            .toList();
        }
        return result instanceof Result.Page page
                ? status
                        + page.envelope()
                        + page.members().stream()
                                .map(member -> String.join(".", member.path()) + "=" + member.role())
                                .toList()
                : status + "nothing";
    }

    static String type(Type type) {
        if (type instanceof SchemaType named) {
            return named.schema();
        }
        if (type instanceof ListType list) {
            return "[" + type(list.element()) + "]";
        }
        return type instanceof MapType map ? "{" + type(map.value()) + "}" : type.toString();
    }
}
