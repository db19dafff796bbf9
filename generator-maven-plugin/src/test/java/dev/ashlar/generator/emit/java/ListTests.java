package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists, however they are cut, filtered and answered. */
class ListTests {

    private static final String SCHEMAS = """
            Book:
              required: [id, title]
              properties:
                id: {type: integer, format: int64, readOnly: true}
                title: {type: string}
                price: {type: number}
                labels: {type: array, items: {type: string}}
            BookPage:
              properties:
                data: {type: array, items: {$ref: '#/components/schemas/Book'}}
                meta: {$ref: '#/components/schemas/Meta'}
            Meta:
              properties:
                total: {type: integer, format: int32}
                next_cursor: {type: string}
                has_more: {type: boolean}
            """;

    @Test
    void isBoundedAndInOrderOfTheKeyWithoutAnyParameter() {
        assertThat(list("", "{type: array, items: {$ref: '#/components/schemas/Book'}}"))
                .contains("Specification<BookEntity> filter = Specification.unrestricted();")
                .contains("PageWindow window = PageWindow.whole(PageLimits.DEFAULT);")
                .contains("WindowRequest pageable = WindowRequest.of(window, List.of(), \"id\");")
                .contains("repository.findBy(filter, rows -> rows.slice(pageable));")
                .contains("return found.map(BookMapper::toBook).getContent();");
    }

    @Test
    void filtersByEachParameterThatIsGiven() {
        String parameters = query("title", "{type: string}")
                + query("minPrice", "{type: number}")
                + query("labels", "{type: array, items: {type: string}}");
        assertThat(list(parameters, "{type: array, items: {$ref: '#/components/schemas/Book'}}"))
                .contains("    .equal(\"title\", title)\n")
                .contains("    .atLeast(\"price\", minPrice)\n")
                .contains("    .jsonContains(\"labels\", labels)\n")
                .contains("    .specification();");
    }

    @Test
    void isCutByOffsetWithTheParametersNames() {
        String parameters = query("skip", "{type: integer, format: int32}")
                + query("limit", "{type: integer, format: int32, default: 5, maximum: 50}");
        assertThat(list(parameters, "{type: array, items: {$ref: '#/components/schemas/Book'}}"))
                .contains(
                        "PageWindow.ofOffset(skip, limit, new PageLimits(5, 50), new PageParameters(\"skip\", \"limit\"))");
    }

    @Test
    void goesOnBehindTheRowOfTheCursorAndCountsWithoutIt() {
        String parameters = query("cursor", "{type: string}") + query("limit", "{type: integer, format: int32}");
        assertThat(list(parameters, "{$ref: '#/components/schemas/BookPage'}"))
                .contains("CursorWindow window = CursorWindow.of(cursor, limit, PageLimits.DEFAULT)\n")
                .contains("        .boundTo(\"listBooks\");")
                .contains("CursorPage<BookEntity> found = "
                        + "lists.read(repository, filter, window, List.of(), \"id\");")
                .contains("Math.toIntExact(repository.count(filter))")
                .contains("found.map(BookMapper::toBook).items()")
                .contains("found.next(),")
                .contains("found.next() != null")
                .contains("return new BookPage(")
                .contains("new Meta(");
    }

    @Test
    void bindsTheCursorToOrderAndFilters() {
        String parameters = query("page_token", "{type: string}")
                + query("limit", "{type: integer, format: int32, maximum: 50}")
                + query("minPrice", "{type: number}")
                + query("sort", "{type: string}");
        assertThat(list(parameters, "{$ref: '#/components/schemas/BookPage'}"))
                .contains("CursorWindow.of(pageToken, limit, new PageLimits(20, 50),"
                        + " new PageParameters(\"page_token\", \"limit\"))")
                .contains(".boundTo(\"listBooks\", minPrice);")
                .contains("lists.read(repository, filter, window, LIST_BOOKS_SORT.parse(sort), \"id\")");
    }

    @Test
    void readsListsWithCursorsThroughTheServicesConstructor() {
        GeneratedJava java = generated(query("cursor", "{type: string}"), "{$ref: '#/components/schemas/BookPage'}");
        assertThat(java.type("BookServiceBase")).contains("protected final ListReader lists;");
        assertThat(java.type("BookService")).contains("super(repository, references, lists);");
        assertThat(generated("", "{type: array, items: {$ref: '#/components/schemas/Book'}}")
                        .type("BookService"))
                .contains("super(repository, references);");
    }

    @Test
    void namesTheFieldsThatCanBeSortedBy() {
        String parameters = query("order_by", "{type: string, enum: [title, -title]}");
        GeneratedJava java = generated(parameters, "{type: array, items: {$ref: '#/components/schemas/Book'}}");
        assertThat(java.type("BookServiceBase"))
                .contains("private static final SortableFields LIST_BOOKS_SORT = SortableFields.of(")
                .contains(".inParameter(\"order_by\")")
                .contains(".parse(orderBy == null ? null : orderBy.toString())");
    }

    private static String query(String name, String schema) {
        return "      - {name: " + name + ", in: query, schema: " + schema + "}\n";
    }

    private static String list(String parameters, String result) {
        return generated(parameters, result).method("BookServiceBase", "listBooks");
    }

    private static GeneratedJava generated(String parameters, String result) {
        String paths = "/books:\n  get:\n    operationId: listBooks\n"
                + (parameters.isEmpty() ? "" : "    parameters:\n" + parameters)
                + "    responses: {'200': {description: ok, content: {application/json: {schema: " + result + "}}}}\n"
                + """
                  post:
                    operationId: addBook
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                    responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
                /books/{bookId}:
                  get:
                    operationId: getBook
                    parameters: [{name: bookId, in: path, required: true, schema: {type: integer, format: int64}}]
                    responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
                """;
        return GeneratedJava.ofYaml(paths, SCHEMAS);
    }
}
