package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.redaction.Redactor;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.function.Supplier;

/**
 * Masks the tags of a meter when it is first asked for.
 *
 * @param redactor what knows secrets; asked for with the first meter, since registries are made before most beans
 */
record RedactedTags(Supplier<Redactor> redactor) implements MeterFilter {

    @Override
    public Meter.Id map(Meter.Id id) {
        List<Tag> tags = id.getTags();
        List<Tag> redacted = tags.stream().map(this::redacted).toList();
        return redacted.equals(tags) ? id : id.replaceTags(redacted);
    }

    private Tag redacted(Tag tag) {
        return Tag.of(tag.getKey(), String.valueOf(redactor.get().redact(tag.getKey(), tag.getValue())));
    }
}
