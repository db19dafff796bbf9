package dev.ashlar.core.autoconfigure;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/** The files of the API docs page: ours, which hold no inline script, and those of the webjar they load. */
record DocsPage(ResourceLoader loader) {

    private static final String HTML = "text/html;charset=UTF-8";

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final String STYLE = "text/css;charset=UTF-8";

    Map<String, FixedResourceHandler> handlers() throws IOException {
        Map<String, FixedResourceHandler> handlers = new LinkedHashMap<>();
        handlers.put("/docs", FixedResourceHandler.of(own("docs.html"), HTML));
        handlers.put("/docs/docs.js", FixedResourceHandler.of(own("docs.js"), SCRIPT));
        handlers.put("/docs/docs.css", FixedResourceHandler.of(own("docs.css"), STYLE));
        handlers.put("/docs/swagger-ui-bundle.js", FixedResourceHandler.of(webjar("swagger-ui-bundle.js"), SCRIPT));
        handlers.put("/docs/swagger-ui.css", FixedResourceHandler.of(webjar("swagger-ui.css"), STYLE));
        handlers.put("/docs/favicon.png", FixedResourceHandler.of(webjar("favicon-32x32.png"), "image/png"));
        return handlers;
    }

    private static Resource own(String name) {
        return new ClassPathResource("dev/ashlar/core/docs/" + name, DocsPage.class.getClassLoader());
    }

    /** The application may bring another version of the webjar. */
    private Resource webjar(String name) throws IOException {
        String pattern = "classpath*:META-INF/resources/webjars/swagger-ui/*/" + name;
        Resource[] found =
                ResourcePatternUtils.getResourcePatternResolver(loader).getResources(pattern);
        if (found.length == 0) {
            throw new FileNotFoundException("The webjar org.webjars:swagger-ui has no " + name);
        }
        return found[0];
    }
}
