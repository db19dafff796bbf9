package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Api;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a document says of itself. */
final class ApiReader {

    private static final Pattern URL = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/]*)?(/[^?#]*)?.*");

    private ApiReader() {}

    static Api read(OpenAPI openApi, String specVersion) {
        Info info = openApi.getInfo() == null ? new Info() : openApi.getInfo();
        return new Api(
                info.getTitle() == null ? "API" : info.getTitle(),
                info.getVersion() == null ? "1.0" : info.getVersion(),
                info.getDescription(),
                openApi.getServers() == null || openApi.getServers().isEmpty()
                        ? ""
                        : basePath(openApi.getServers().get(0)),
                specVersion);
    }

    /** The path of the server's URL, its variables at their defaults; empty when it cannot be told. */
    private static String basePath(Server server) {
        String path = path(withDefaults(server));
        return path.contains("{") || path.equals("/") ? "" : path.replaceAll("/+$", "");
    }

    private static String path(String url) {
        Matcher matcher = URL.matcher(url);
        return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "";
    }

    private static String withDefaults(Server server) {
        @Nullable String url = server.getUrl();
        if (url == null || server.getVariables() == null) {
            return url == null ? "" : url;
        }
        String[] filled = {url};
        server.getVariables().forEach((name, variable) -> {
            if (variable.getDefault() != null) {
                filled[0] = filled[0].replace("{" + name + "}", variable.getDefault());
            }
        });
        return filled[0];
    }
}
