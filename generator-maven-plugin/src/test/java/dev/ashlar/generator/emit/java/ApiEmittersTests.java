package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** HTTP interfaces and controllers. */
class ApiEmittersTests {

    private static final String JSON = "application/json: {schema: {$ref: '#/components/schemas/Note'}}";

    private static final GeneratedJava JAVA =
            GeneratedJava.ofYaml("""
            /notes/{noteId}/render:
              parameters: [{name: noteId, in: path, required: true, schema: {type: string, format: uuid}}]
              post:
                operationId: render
                summary: Renders a note
                description: Ends with */ here.
                deprecated: true
                parameters:
                  - {name: since, in: query, schema: {type: string, format: date}, description: From when.}
                  - {name: sizes, in: query, required: true, schema: {type: array, maxItems: 2, items: {type: integer, format: int32}}}
                  - {name: depth, in: query, schema: {type: integer, format: int32, default: 3}}
                  - {name: X-Trace, in: header, required: true, schema: {type: string}}
                  - {name: theme, in: cookie, schema: {type: string}}
                requestBody: {content: {JSON}}
                responses:
                  '200': {description: The text., content: {text/plain: {schema: {type: string}}}}
                  '400': {description: bad}
            /notes/{noteId}/pages:
              head:
                operationId: countPages
                parameters: [{name: noteId, in: path, required: true, schema: {type: string, format: uuid}}]
                responses: {'202': {description: ok}}
            /upload:
              post:
                operationId: upload
                requestBody: {content: {multipart/form-data: {schema: {type: object, required: [file], properties: {file: {type: string, format: binary}, note: {$ref: '#/components/schemas/Note'}, title: {type: string}}}}}}
                responses: {'206': {description: ok, content: {JSON}}}
            """.replace("JSON", JSON), "Note: {type: object, properties: {text: {type: string}}}");

    @Test
    void bindsEachPlaceOfTheRequest() {
        assertThat(JAVA.contents()
                        .filter(text -> text.contains("public interface"))
                        .toList()
                        .toString())
                .contains("@PathVariable(\"noteId\") UUID noteId,")
                .contains(
                        "@RequestParam(name = \"since\", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)"
                                + " @Nullable LocalDate since,")
                .contains("@RequestParam(\"sizes\") @Size(max = 2) List<@NotNull Integer> sizes,")
                .contains("@RequestParam(name = \"depth\", defaultValue = \"3\") Integer depth,")
                .contains("@RequestHeader(\"X-Trace\") String xTrace,")
                .contains("@CookieValue(name = \"theme\", required = false) @Nullable String theme,")
                .contains("@RequestBody(required = false) @Valid @Nullable Note note);")
                .contains("@RequestPart(\"file\") MultipartFile file,")
                .contains("@RequestPart(name = \"note\", required = false) @Valid @Nullable Note note,")
                .contains("@RequestParam(name = \"title\", required = false) @Nullable String title");
    }

    @Test
    void bindsFormsByTheNamesOfTheDocumentAtAnyDepth() {
        GeneratedJava java = GeneratedJava.ofYaml("""
                /orders:
                  get:
                    operationId: findOrders
                    parameters: [{name: filter, in: query, style: deepObject, schema: {type: object, properties: {ship_to: {type: string}}}}]
                    responses: {'202': {description: ok}}
                  post:
                    operationId: order
                    requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Order'}}}}
                    responses: {'202': {description: ok}}
                /anything:
                  post:
                    operationId: sendAnything
                    requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                    responses: {'202': {description: ok}}
                """, """
                Order: {properties: {ship_to: {$ref: '#/components/schemas/Address'}, lines: {type: array, items: {$ref: '#/components/schemas/Line'}}}}
                Address: {properties: {street_name: {type: string}}}
                Line: {properties: {unit_price: {type: integer, format: int32}}}
                """);

        assertThat(java.type("OrdersApi"))
                .contains("@ModelAttribute(\"filter\") @Valid @Nullable")
                .contains("@ModelAttribute @Valid @Nullable Order order");
        assertThat(java.type("Address")).contains("@BindParam(\"street_name\")");
        assertThat(java.type("Line")).contains("@BindParam(\"unit_price\")");
        assertThat(java.type("AnythingApi")).contains("@RequestParam @Nullable Map<String, Object> body");
    }

    @Test
    void aFileIsOneInPartsOnlyAndATextInJson() {
        GeneratedJava java = GeneratedJava.ofYaml("""
                /photos:
                  post:
                    operationId: add
                    requestBody:
                      content:
                        multipart/form-data:
                          schema:
                            properties:
                              files: {type: array, items: {type: string, format: binary}}
                              tags: {type: array, items: {type: string}}
                              kind: {$ref: '#/components/schemas/Kind'}
                    responses: {'202': {description: ok}}
                  put:
                    operationId: replace
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Photo'}}}}
                    responses: {'202': {description: ok}}
                """, """
                Kind: {type: string, enum: [portrait, landscape]}
                Photo: {properties: {image: {type: string, format: binary}}}
                """);

        assertThat(java.type("PhotosApi"))
                .contains("@RequestPart(name = \"files\", required = false)")
                .contains("List<@NotNull MultipartFile> files")
                .contains("@RequestParam(name = \"tags\", required = false)")
                .contains("@RequestParam(name = \"kind\", required = false)");
        assertThat(java.type("Photo")).contains("@Nullable String image");
    }

    @Test
    void holdsTheBodyAsAWholeToItsConstraints() {
        GeneratedJava java = GeneratedJava.ofYaml("""
                /votes:
                  post:
                    requestBody:
                      content:
                        application/json:
                          schema: {type: array, minItems: 1, maxItems: 9, items: {type: string}}
                    responses: {'204': {description: counted}}
                """, "{}");

        assertThat(java.type("VotesApi"))
                .contains(
                        "@RequestBody(required = false) @Size(min = 1, max = 9) @Nullable List<@NotNull String> body");
    }

    @Test
    void saysWhatIsReadWrittenAndAnsweredForInvalidInput() {
        assertThat(JAVA.contents()
                        .filter(text -> text.contains("public interface"))
                        .toList()
                        .toString())
                .contains(
                        "     * Renders a note.\n     *\n     * <p>Ends with *&#47; here.\n     *\n     * @param since")
                .contains(
                        "     * @return The text.\n     */\n    @Deprecated\n    @ValidationStatus(400)\n    @PostMapping")
                .contains("@PostMapping(path = \"/notes/{noteId}/render\", consumes = \"application/json\"")
                .contains("    ResponseEntity<String> render(")
                .contains("@RequestMapping(path = \"/notes/{noteId}/pages\", method = RequestMethod.HEAD)")
                .contains("@PostMapping(path = \"/upload\", consumes = \"multipart/form-data\")");
    }

    @Test
    void answersWithTheDeclaredStatus() {
        assertThat(JAVA.contents()
                        .filter(text -> text.contains("@RestController"))
                        .toList()
                        .toString())
                .contains("        service.countPages(noteId);\n        return ResponseEntity.accepted().build();")
                .contains("return ResponseEntity.status(206).body(service.upload(file, note, title));")
                .contains(
                        "return ResponseEntity.ok(service.render(noteId, since, sizes, depth, xTrace, theme, note));");
    }

    @Test
    void leavesCustomOperationsToTheService() {
        assertThat(JAVA.contents()
                        .filter(text -> text.contains("abstract class"))
                        .toList()
                        .toString())
                .contains("<p>Answers 501 until it is overridden.")
                .contains("throw new NotImplementedException(\"render\");")
                .doesNotContain("Repository");
    }

    @Test
    void makesOperationsRepeatableWhereTheDocumentDeclaresTheKey() {
        GeneratedJava java = GeneratedJava.ofYaml("""
                /charge:
                  post:
                    operationId: charge
                    parameters: [{name: IDEMPOTENCY-KEY, in: header, required: true, schema: {type: string}}]
                    responses: {'204': {description: ok}}
                  patch:
                    operationId: change
                    parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
                    responses: {'204': {description: ok}}
                """, "Tag: {type: string}");

        assertThat(java.type("ChargeApi"))
                .contains(
                        "@Idempotent(required = true)\n    @PostMapping(\"/charge\")\n    ResponseEntity<Void> charge();")
                .contains("@Idempotent\n    @PatchMapping");
    }

    @Test
    void validatesHeadersOfStandardOperationsAndKeepsThemFromTheService() {
        GeneratedJava java = GeneratedJava.ofYaml("""
                /tags:
                  get:
                    operationId: listTags
                    parameters:
                      - {name: X-Region, in: header, required: true, schema: {type: string, maxLength: 3}}
                      - {name: If-None-Match, in: header, schema: {type: string}}
                    responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Tag'}}}}}}
                  post:
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
                    responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}}
                """, """
                Tag: {required: [id], properties: {id: {type: integer, readOnly: true}, weight: {type: number, multipleOf: 0.01}}}
                """);
        assertThat(java.type("TagApi"))
                .contains("listTags(@RequestHeader(\"X-Region\") @Size(max = 3) String xRegion);")
                .doesNotContain("If-None-Match");
        assertThat(java.type("TagController")).contains("service.listTags()");
        assertThat(java.type("Tag")).contains("weight = Decimals.withScale(weight, 2);");
    }
}
