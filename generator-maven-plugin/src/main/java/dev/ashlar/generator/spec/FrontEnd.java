package dev.ashlar.generator.spec;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.FrontEndBridge;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * OpenAPI Generator's parser, normaliser and inline-model resolver, in that order.
 *
 * <p>They keep static state, so one document passes at a time, whatever the number of threads that Maven builds with.
 */
final class FrontEnd {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** The parser's outcome: its messages, and the document unless it could make nothing of it. */
    record Parsed(@Nullable OpenAPI openApi, List<String> messages) {}

    private FrontEnd() {}

    /**
     * @param location what references to other files are relative to; absent when there are none, since the parser
     *     reads a 3.1 document that has a location from there a second time, as it was before it was repaired
     */
    static Parsed parse(String json, @Nullable Path location) {
        ONE_AT_A_TIME.lock();
        try {
            FrontEndLogging.silence();
            GlobalSettings.reset();
            return parseAlone(json, location);
        } finally {
            GlobalSettings.reset();
            ONE_AT_A_TIME.unlock();
        }
    }

    private static Parsed parseAlone(String json, @Nullable Path location) {
        DeserializationUtils.getOptions().setMaxYamlCodePoints(DocumentTree.LONGEST);
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(json, List.of(), options(), location == null ? null : location.toString());
        List<String> messages = result.getMessages() == null ? List.of() : List.copyOf(result.getMessages());
        OpenAPI openApi = result.getOpenAPI();
        if (openApi != null) {
            FrontEndBridge.normalise(openApi);
            new ComponentReferences(openApi).inline();
            new InlineSchemas(openApi).giveNames();
            FrontEndBridge.flatten(openApi);
        }
        return new Parsed(openApi, messages);
    }

    private static ParseOptions options() {
        var options = new ParseOptions();
        options.setResolve(true);

        return options;
    }
}
