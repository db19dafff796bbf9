package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entities, mappers and services of the bookshop and of a library with the rarer ways of saying things. */
class ResourceEmittersTests {

    private static final Path BOOKSHOP = Path.of("../examples/bookshop/openapi.yaml");

    private static final GeneratedJava SHOP = GeneratedJava.ofDocument(BOOKSHOP);

    private static final GeneratedJava LIBRARY = GeneratedJava.ofYaml("""
            /halls:
              post: {operationId: addHall, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Hall'}}}}, responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Hall'}}}}}}
              put: {operationId: replaceHall, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Hall'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Hall'}}}}}}
            /halls/{hallId}:
              parameters: [{name: hallId, in: path, required: true, schema: {type: integer, format: int64}}]
              get: {operationId: getHall, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Hall'}}}}}}
              delete: {operationId: deleteHall, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Hall'}}}}}}
            /halls/{hallId}/shelves:
              parameters: [{name: hallId, in: path, required: true, schema: {type: integer, format: int64}}]
              get: {operationId: listShelves, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Shelf'}}}}}}}
              post: {operationId: addShelf, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}, responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}}}
            /halls/{hallId}/shelves/{shelfId}:
              parameters: [{name: hallId, in: path, required: true, schema: {type: integer, format: int64}}, {name: shelfId, in: path, required: true, schema: {type: string, format: uuid}}]
              get: {operationId: getShelf, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}}}
              delete: {operationId: deleteShelf, responses: {'204': {description: gone}}}
            /halls/{hallId}/shelves/{shelfId}/boards:
              parameters: [{name: hallId, in: path, required: true, schema: {type: integer, format: int64}}, {name: shelfId, in: path, required: true, schema: {type: string, format: uuid}}]
              get: {operationId: listBoards, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Board'}}}}}}}
              post: {operationId: addBoard, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Board'}}}}, responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Board'}}}}}}
            /halls/{hallId}/shelves/{shelfId}/boards/{boardId}:
              parameters: [{name: hallId, in: path, required: true, schema: {type: integer, format: int64}}, {name: shelfId, in: path, required: true, schema: {type: string, format: uuid}}, {name: boardId, in: path, required: true, schema: {type: integer, format: int32}}]
              get: {operationId: getBoard, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Board'}}}}}}
            """, """
            Hall:
              required: [name]
              properties:
                id: {type: integer, format: int64}
                name: {type: string}
                site: {type: string, format: uri}
            Shelf:
              required: [id, code]
              properties:
                id: {type: string, format: uuid, readOnly: true}
                code: {type: string, x-ashlar-unique: true}
            Board:
              required: [id]
              properties:
                id: {type: integer, format: int32, readOnly: true}
                wood: {type: string, default: oak}
            """);

    @Test
    void mapsKeysByWhoGivesThem() {
        assertThat(SHOP.type("BookEntity"))
                .contains(
                        "    @Id\n    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)\n    @Column(name = \"id\")\n")
                .doesNotContain("setId(");
        assertThat(SHOP.type("OrderEntity"))
                .contains("@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = \"orders_id_seq\")")
                .contains("sequenceName = \"orders_id_seq\", allocationSize = 50)");
        assertThat(LIBRARY.type("HallEntity"))
                .contains("    @Id\n    @AssignableId(sequence = \"halls_id_seq\")\n")
                .contains("public void setId(Long id)");
    }

    @Test
    void repeatsTheConstraintsOnTheEntity() {
        assertThat(SHOP.type("BookEntity"))
                .contains("    @NotNull\n    @Size(min = 13, max = 13)\n    @TextPattern(\"^97[89][0-9]{10}$\")\n"
                        + "    @Column(name = \"isbn\", nullable = false, length = 13)\n    private String isbn;")
                .contains("precision = 19, scale = 2)\n    private BigDecimal price;")
                .contains("@JdbcTypeCode(SqlTypes.JSON)\n    @Column(name = \"keywords\")");
        assertThat(LIBRARY.type("HallEntity")).contains("@Convert(converter = UriConverter.class)");
        assertThat(LIBRARY.type("BoardEntity")).contains("String wood = \"oak\";");
    }

    @Test
    void auditsWhatTheServerDates() {
        assertThat(SHOP.type("BookEntity"))
                .contains("@EntityListeners(AuditingEntityListener.class)")
                .contains("    @CreatedDate\n    @Column(name = \"created_at\", nullable = false, updatable = false)")
                .contains("    @LastModifiedDate\n")
                .doesNotContain("setCreatedAt(");
    }

    @Test
    void relatesEntitiesLazilyAndChangesOnlyWhatDiffers() {
        assertThat(SHOP.type("BookEntity"))
                .contains("    @NotNull\n    @ManyToOne(fetch = FetchType.LAZY, optional = false)\n"
                        + "    @JoinColumn(name = \"author_id\", nullable = false)\n    private AuthorEntity author;")
                .contains("private Set<CategoryEntity> categories = new LinkedHashSet<>();")
                .contains(
                        "        this.categories.retainAll(categories);\n        this.categories.addAll(categories);");
    }

    @Test
    void showsRelatedRowsByKeyAndAsTheyAre() {
        assertThat(SHOP.method("BookMapper", "toBook"))
                .contains("entity.getAuthor().getId(),")
                .contains("entity.getCategories().stream().map(CategoryMapper::toCategory).toList(),");
    }

    @Test
    void findsRelatedRowsByKeyOrByWhatElseTheyAreNamedBy() {
        assertThat(SHOP.type("BookMapper"))
                .contains(
                        "target.setAuthor(references.reference(AuthorEntity.class, source.authorId(), \"/authorId\"));")
                .contains(
                        "target.setCategories(referencedCategoryRows(source.categories(), \"/categories\", references));")
                .contains("return references.matching(CategoryEntity.class, values, pointer);")
                .contains("return references.reference(CategoryEntity.class, source.id(), pointer + \"/id\");");
    }

    @Test
    void patchesThePresentStateAsAWhole() {
        assertThat(SHOP.method("BookServiceBase", "updateBook"))
                .contains("patch.applyTo(BookMapper.toBookFields(entity), List.of(\"categories.id\"))");
        assertThat(SHOP.type("BookApi"))
                .contains("consumes = {\"application/merge-patch+json\", \"application/json\"})");
    }

    @Test
    void takesAKeyFromTheClientOnCreateOnly() {
        assertThat(LIBRARY.method("HallServiceBase", "addHall")).contains("entity.setId(hall.id());");
        assertThat(LIBRARY.type("HallMapper")).doesNotContain("setId(");
    }

    @Test
    void refusesAReplacementWithoutTheKeyItIsFoundBy() {
        assertThat(LIBRARY.method("HallServiceBase", "replaceHall"))
                .contains("if (hall.id() == null) {")
                .contains("ProblemError.atPointer(\"/id\", \"NOT_NULL\", \"must not be null\")")
                .contains("HallEntity entity = find(hall.id());");
    }

    @Test
    void answersADeletedRowAsItWas() {
        assertThat(LIBRARY.method("HallServiceBase", "deleteHall"))
                .contains("Hall result = HallMapper.toHall(entity);\n    delete(entity);\n    return result;");
        assertThat(LIBRARY.type("HallServiceBase")).contains("VersionedRows.delete(repository, entity);");
    }

    @Test
    void tagsByVersionWhatShowsOneRowOfALastingKey() {
        assertThat(SHOP.method("AuthorServiceBase", "getAuthor")).contains("Preconditions.tag(EntityTags.of(entity));");
        assertThat(SHOP.method("AuthorServiceBase", "replaceAuthor")).contains("""
                            AuthorEntity entity = find(authorId);
                            Preconditions.check(EntityTags.of(entity));
                            AuthorMapper.apply(author, entity);
                            AuthorEntity saved = save(entity);
                            Preconditions.tag(EntityTags.of(saved));
                            return AuthorMapper.toAuthor(saved);
                        """);
        assertThat(SHOP.type("ReviewServiceBase")).doesNotContain("tagContent", "checkContent");
    }

    @Test
    void tagsByContentWhatShowsOtherRowsOrMayBeReplacedByAnother() {
        assertThat(SHOP.method("BookServiceBase", "updateBook"))
                .contains("Preconditions.checkContent(() -> BookMapper.toBook(entity));")
                .contains("Preconditions.tagContent(result);");
        assertThat(SHOP.method("CategoryServiceBase", "deleteCategory"))
                .contains("Preconditions.checkContent(() -> CategoryMapper.toCategory(entity));\n    delete(entity);");
        assertThat(SHOP.type("BookServiceBase")).doesNotContain("EntityTags");
    }

    @Test
    void tagsWhatIsReadWhateverTheChangeAnswers() {
        GeneratedJava java = GeneratedJava.ofYaml(
                """
                /tags:
                  post: {operationId: addTag, requestBody: {content: {JSON}}, responses: {'201': {description: ok}}}
                /tags/{id}:
                  parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64}}]
                  get: {operationId: getTag, responses: {'200': {description: ok, content: {JSON}}}}
                  put: {operationId: putTag, requestBody: {content: {JSON}}, responses: {'204': {description: ok}}}
                """.replace("JSON", "application/json: {schema: {$ref: '#/components/schemas/Tag'}}"), """
                Tag: {type: object, required: [name], properties: {id: {type: integer, format: int64}, name: {type: string}}}
                """);

        assertThat(java.method("TagServiceBase", "putTag")).contains("""
                            TagEntity saved = save(entity);
                            Preconditions.tagContent(TagMapper.toTag(saved));
                        """);
        assertThat(java.method("TagServiceBase", "addTag")).doesNotContain("Preconditions");
    }

    @Test
    void findsAChildOnlyUnderTheParentThatThePathNames() {
        assertThat(LIBRARY.method("ShelfServiceBase", "getShelf"))
                .contains("Filter.<ShelfEntity>where().equal(\"id\", shelfId).equal(\"hall.id\", hallId);")
                .contains("ShelfEntity entity = find(filter, shelfId);");
        assertThat(LIBRARY.method("ShelfServiceBase", "listShelves"))
                .contains("references.parent(HallEntity.class, hallId);")
                .contains(".equal(\"hall.id\", hallId)");
        assertThat(LIBRARY.method("ShelfServiceBase", "addShelf"))
                .contains("entity.setHall(references.parent(HallEntity.class, hallId));");
    }

    @Test
    void holdsParentsToEachOther() {
        assertThat(LIBRARY.method("BoardServiceBase", "addBoard")).contains("""
                        entity.setShelf(references.parent(ShelfEntity.class, shelfId));
                            if (!hallId.equals(entity.getShelf().getHall().getId())) {
                                throw new NotFoundException("Shelf", shelfId);
                            }""");
        assertThat(LIBRARY.method("BoardServiceBase", "listBoards"))
                .contains("if (!hallId.equals(references.parent(ShelfEntity.class, shelfId).getHall().getId())) {")
                .contains(".equal(\"shelf.hall.id\", hallId)");
    }

    @Test
    void writesReadsOnlyInReadOnlyTransactions() {
        assertThat(SHOP.type("BookServiceBase")).contains("@Transactional\npublic abstract class BookServiceBase");
        assertThat(SHOP.type("BookServiceBase").split("@Transactional\\(readOnly = true\\)", -1))
                .hasSize(3);
    }

    @Test
    void stepsAsideForWhatTheUserOwns() {
        GeneratedJava java = GeneratedJava.ofDocument(
                BOOKSHOP, "com.acme.book.BookService", "com.acme.api.Book", "com.acme.book.package-info");
        assertThat(java.paths())
                .doesNotContain(
                        "com/acme/book/BookService.java", "com/acme/api/Book.java", "com/acme/book/package-info.java")
                .contains("com/acme/book/BookServiceBase.java", "com/acme/api/package-info.java");
    }

    @Test
    void saysWhereItComesFromAndUsesNoQualifiedNames() {
        assertThat(SHOP.type("Book"))
                .startsWith("// Generated by Ashlar from openapi.yaml#/components/schemas/Book.\n// Do not edit;");
        assertThat(SHOP.contents())
                .allSatisfy(text -> assertThat(text.replaceAll("(?m)^(import|package|//) .*$", ""))
                        .doesNotContainPattern("\\b(java|jakarta|org|dev|com)\\.[a-z]+\\.[a-zA-Z.]*[A-Z]"));
    }

    @Test
    void isJavaAndTheSameEveryTime() {
        assertThat(SHOP.syntaxErrors()).isEmpty();
        assertThat(LIBRARY.syntaxErrors()).isEmpty();
        assertThat(GeneratedJava.ofDocument(BOOKSHOP).files()).isEqualTo(List.copyOf(SHOP.files()));
    }
}
