package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListQueryTests {

    private static Doc books(String query) {
        return books(query, "");
    }

    private static Doc books(String query, String line) {
        return Doc.ofOwners()
                .schema("Genre", "{type: string, enum: [novel, poem]}")
                .schema("SameGenre", "{type: string, enum: [poem, novel]}")
                .schema("SomeGenre", "{type: string, enum: [poem]}")
                .schema("OtherGenre", "{type: string, enum: [poem, play]}")
                .schema(
                        "Book",
                        "{required: [id], properties: {id: {type: integer, readOnly: true}, title: {type: string},"
                                + " subtitle: {type: string}, price: {type: number}, pages: {type: integer, format: int32},"
                                + " createdAt: {type: string, format: date-time, readOnly: true}, born: {type: string, format: date},"
                                + " tag: {type: string}, words: {type: array, items: {type: string}}, secret: {type: string}, weight: {type: number, format: double},"
                                + " moods: {type: array, items: {$ref: '#/components/schemas/Genre'}},"
                                + " labels: {type: array, items: {$ref: '#/components/schemas/Label'}},"
                                + " genre: {$ref: '#/components/schemas/Genre'}, ownerId: {type: integer, format: int64},"
                                + " readers: {type: array, items: {$ref: '#/components/schemas/Owner'}}}}")
                .schema("Label", "{properties: {name: {type: string}}}")
                .call("POST /books Book -> 201 Book")
                .call("GET /books/{id:int64} -> 200 Book")
                .call("GET /books " + query + " -> 200 [Book]", line.isEmpty() ? "summary: s" : line);
    }

    private static String understood(String query) {
        return books(query).understood("GET /books");
    }

    @ParameterizedTest
    @CsvSource({
        "?title:string, title EQUAL title",
        "?created_at:date-time, createdAt EQUAL created_at",
        "?genre:Genre, genre EQUAL genre",
        "?genre:[Genre], genre IN genre",
        "?genre:SameGenre, genre EQUAL genre",
        "?genre:SomeGenre, genre EQUAL genre",
        "?genre:[SomeGenre], genre IN genre",
        "?title:SomeGenre, title EQUAL title",
        "?mood:SomeGenre, moods HAS_ELEMENT mood",
        "?min_price:int32, price AT_LEAST min_price",
        "?max_weight:number, weight AT_MOST max_weight",
        "?created_from:date, createdAt AT_LEAST created_from",
        "?tags:[string], tag IN tags",
        "?pages:int64, pages EQUAL pages",
        "?ownerId:int64, owner EQUAL ownerId",
        "?owner:int64, owner EQUAL owner",
        "?owner_ids:[int64], owner IN owner_ids",
        "?readerId:int64, readers MEMBER readerId",
        "?words:[string], words HAS_ELEMENT words",
        "?word:string, words HAS_ELEMENT word",
        "?labels:[string], labels.name HAS_ELEMENT labels",
        "?minPrice:number, price AT_LEAST minPrice",
        "?max_price:number, price AT_MOST max_price",
        "?price_gte:number, price AT_LEAST price_gte",
        "?price_lt:number, price LESS_THAN price_lt",
        "?createdAfter:date-time, createdAt GREATER_THAN createdAfter",
        "?created_before:date-time, createdAt LESS_THAN created_before",
        "?fromBorn:date, born AT_LEAST fromBorn",
        "?born_to:date, born AT_MOST born_to",
        "?price_min:number, price AT_LEAST price_min",
        "?priceMax:number, price AT_MOST priceMax",
        "?minimumPrice:number, price AT_LEAST minimumPrice",
        "?price-maximum:number, price AT_MOST price-maximum",
        "?price[gte]:number, price AT_LEAST price[gte]",
        "?price[lt]:number, price LESS_THAN price[lt]",
        "?created_at[lte]:date-time, createdAt AT_MOST created_at[lte]",
        "?price__gt:number, price GREATER_THAN price__gt",
        "?price.le:number, price AT_MOST price.le",
        "?gte_price:number, price AT_LEAST gte_price",
        "?priceGreaterThan:number, price GREATER_THAN priceGreaterThan",
        "?price_less_than_or_equal:number, price AT_MOST price_less_than_or_equal",
        "?pages_at_least:int32, pages AT_LEAST pages_at_least",
        "?price_below:number, price LESS_THAN price_below",
        "?created_at_after:date-time, createdAt GREATER_THAN created_at_after",
        "?createdBefore:date-time, createdAt LESS_THAN createdBefore",
        "?created-since:date-time, createdAt AT_LEAST created-since",
        "?titleContains:string, title CONTAINS titleContains",
        "?title_like:string, title CONTAINS title_like",
        "?title_prefix:string, title STARTS_WITH title_prefix"
    })
    void parameterNamedLikeWhatIsStoredIsAFilter(String query, String filter) {
        assertThat(understood(query)).startsWith("list Book where " + filter + " all(20..100) ->");
    }

    @ParameterizedTest
    @CsvSource({
        "?colour:string",
        "?title:boolean",
        "?genre:OtherGenre",
        "?pages:Genre",
        "?minPages:number",
        "?bornAfter:date-time",
        "?genre:string",
        "?q:string",
        "?startDate:date",
        "?minTitle:string",
        "?secret:string",
        "?owner:string",
        "?labels:[int64]",
        "?maxima:number",
        "?minPrice:string",
        "?title_like:boolean"
    })
    void otherParametersAreIgnoredAndTold(String query) {
        String name = query.substring(1, query.indexOf(':'));
        var blueprint = books(query, "operationId: listBooks").infer();

        assertThat(Doc.understood(blueprint, "GET /books")).contains("all(20..100) ignoring [" + name + "]");
        assertThat(blueprint.findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .isEqualTo("No rule understands " + name
                                + " of listBooks; the list ignores it until code uses it"));
    }

    @Test
    void searchMeansTheOnlyText() {
        assertThat(Doc.ofOwners()
                        .call("GET /v2/owners ?q:string -> 200 [Owner]")
                        .understood("GET /v2/owners"))
                .contains("where name CONTAINS q");
    }

    @Test
    void filterOrderIsTheDocumentsAndItsFieldsAreIndexed() {
        Doc doc = books("?tag:string ?readerId:int64 ?title:string");

        assertThat(doc.understood("GET /books"))
                .contains("where tag EQUAL tag where readers MEMBER readerId where title EQUAL title");
        assertThat(doc.resource("Book"))
                .contains("title: STRING indexed\n", "subtitle: STRING\n", "Owner OBJECT indexed (many-to-many)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'?page:int32 ?size:int32'; 'page(page,size from 0 20..100)'",
                "'?page:int32 ?per_page:int32'; 'page(page,per_page from 1 20..100)'",
                "'?page:{type:~integer,minimum:~1} ?size:int32'; 'page(page,size from 1 20..100)'",
                "'?page:{type:~integer,default:~0} ?limit:int32'; 'page(page,limit from 0 20..100)'",
                "'?page:int32'; 'page(page,null from 1 20..100)'",
                "'?limit:int32 ?offset:int32'; 'offset(offset,limit 20..100)'",
                "'?skip:int32 ?take:int32'; 'offset(skip,take 20..100)'",
                "'?limit:int32'; 'offset(null,limit 20..100)'",
                "'?limit:{type:~integer,default:~10,maximum:~30}'; 'offset(null,limit 10..30)'",
                "'?limit:{type:~integer,default:~500}'; 'offset(null,limit 500..500)'",
                "'?limit:{type:~integer,default:~5000}'; 'offset(null,limit 1000..1000)'",
                "'?limit:{type:~integer,maximum:~5000}'; 'offset(null,limit 20..5000)'",
                "'?limit:{type:~integer,maximum:~10}'; 'offset(null,limit 10..10)'",
                "'?first:int32'; 'all(20..100) ignoring [first]'",
                "'?limit:string'; 'all(20..100) ignoring [limit]'",
                "'?page:string'; 'all(20..100) ignoring [page]'"
            })
    void pagingIsReadFromNamesBoundsAndDefaults(String query, String paging) {
        assertThat(understood(query)).startsWith("list Book " + paging + " ->");
    }

    @ParameterizedTest
    @CsvSource({"'?cursor:string ?limit:int32', 'cursor,limit'", "'?after:string ?first:int32', 'after,first'"})
    void cursorNeedsAPlaceForTheNextOne(String query, String names) {
        Doc doc = Doc.ofOwners()
                .schema(
                        "Owners",
                        "{properties: {items: {type: array, items: {$ref: '#/components/schemas/Owner'}},"
                                + " nextCursor: {type: string}}}")
                .call("GET /v2/owners " + query + " -> 200 Owners");

        assertThat(doc.understood("GET /v2/owners"))
                .isEqualTo("list Owner cursor(" + names + " 20..100) -> 200 Owners[items=ITEMS, nextCursor=NEXT_CURSOR]"
                        + " (list)");
    }

    @ParameterizedTest
    @CsvSource({"sort, string", "order_by, [string]", "orderBy, string", "ordering, string", "sort_by, [string]"})
    void sortMayNameEveryScalarField(String parameter, String type) {
        assertThat(understood("?" + parameter + ":" + type))
                .contains("sort " + parameter
                        + "[id, title, subtitle, price, pages, createdAt, born, tag, weight, genre] ");
    }

    @Test
    void declaredValuesAreTheFieldsThatMayBeNamed() {
        assertThat(understood("?sort:{type:~string,enum:[title,-title,'price:desc']}"))
                .contains("sort sort[title, price] ");
        assertThat(understood("?sort:{type:~string,enum:[best,title]}")).contains("ignoring [sort]");
        assertThat(understood("?sort:{type:~string,default:~title}")).contains("sort sort[");
        assertThat(understood("?sort:{type:~string,default:~'-price,title'}")).contains("sort sort[");
        assertThat(understood("?sort:{type:~string,default:~best}")).contains("ignoring [sort]");
    }

    @ParameterizedTest
    @CsvSource({"findByTitle, ?title:string", "search, ?minPrice:number", "by-genre, ?genre:Genre"})
    void searchBelowTheCollectionIsAListWhenAllParametersAreFilters(String name, String query) {
        String path = "GET /books/" + name;

        assertThat(books("?page:int32")
                        .call(path + " " + query + " ?limit:int32 -> 200 [Book]")
                        .understood(path))
                .startsWith("list Book where ")
                .endsWith("(search)");
    }

    @ParameterizedTest
    @CsvSource({
        "findByTitle, ?title:string ?colour:string",
        "search, ?limit:int32",
        "bestsellers, ?title:string",
        "getaways, ?title:string"
    })
    void otherSearchesAreCustom(String name, String query) {
        String path = "GET /books/" + name;

        assertThat(books("?page:int32")
                        .call(path + " " + query + " -> 200 [Book]")
                        .understood(path))
                .startsWith("custom in Book");
    }

    @ParameterizedTest
    @CsvSource({
        "owner.name, where owner.name EQUAL title",
        "subtitle, where subtitle EQUAL title",
        "'{field: price, operator: at-least}', where price AT_LEAST title",
        "none, all(20..100) ignoring [title]",
        "nowhere, all(20..100) ignoring [title]",
        "owner.nowhere, all(20..100) ignoring [title]",
        "'{field: price, operator: sounds-like}', all(20..100) ignoring [title]"
    })
    void authorMaySayWhatAParameterComparesWith(String value, String understood) {
        String yaml = books("?title:string")
                .yaml()
                .replace("{name: 'title',", "{x-ashlar-filter: " + value + ", name: 'title',");

        assertThat(Doc.understood(Doc.infer(yaml), "GET /books")).startsWith("list Book " + understood);
    }
}
