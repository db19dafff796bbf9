package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule {@code group}: what an operation is generated with. Its resource; else its first tag; else the first noun of its
 * path.
 */
final class GroupRule {

    private final Drafts drafts;

    GroupRule(Drafts drafts) {
        this.drafts = drafts;
    }

    String group(Call call, Intent intent) {
        String resource = resource(intent);
        if (resource != null) {
            return resource;
        }
        String name = call.overrides().operation().text(Extensions.GROUP).orElseGet(() -> name(call));
        boolean taken = drafts.list().stream().anyMatch(draft -> draft.name().equalsIgnoreCase(name));
        return taken ? name + "Operations" : name;
    }

    private static @Nullable String resource(Intent intent) {
        return intent instanceof Intent.Crud crud ? crud.target().resource() : ((Intent.Custom) intent).resource();
    }

    private static String name(Call call) {
        List<String> tags = call.documentation().tags();
        String name = tags.isEmpty() ? "" : Words.of(tags.get(0)).upperCamelCase();
        return name.isEmpty() ? noun(call.path()) : name;
    }

    private static String noun(PathTemplate path) {
        return path.withoutVersion().segments().stream()
                .filter(segment -> !segment.parameter())
                .map(segment -> Words.of(segment.text()).upperCamelCase())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("Root");
    }
}
