"use strict";

// The document may name other servers; "Try it out" is to call the application that serves this page.
const base = new URL(".", window.location.href).href.replace(/\/$/, "");

const ThisServer = () => ({
    statePlugins: {
        spec: {
            wrapActions: {
                updateJsonSpec: (update) => (document) => update(
                    document && document.openapi ? {...document, servers: [{url: base}]} : document)
            }
        }
    }
});

const NameTheWindow = (ui) => {
    const title = ui.specSelectors.info().get("title");
    if (title) {
        window.document.title = title;
    }
};

const ui = SwaggerUIBundle({
    url: "openapi.yaml",
    dom_id: "#docs",
    deepLinking: true,
    displayRequestDuration: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [ThisServer],
    onComplete: () => NameTheWindow(ui)
});
