package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rule {@code page-envelope}: what the members of a page say, by their names and types. */
final class PageRoles {

    private static final Set<String> ITEMS = Set.of(
            "items",
            "data",
            "content",
            "results",
            "result",
            "records",
            "rows",
            "list",
            "values",
            "elements",
            "entries",
            "objects",
            "resources");

    /** May stand beside the rows without meaning that this is something else than a page. */
    private static final Set<String> NEUTRAL = Set.of(
            "links",
            "next",
            "previous",
            "prev",
            "first",
            "last",
            "self",
            "href",
            "url",
            "empty",
            "sort",
            "pageable",
            "kind",
            "object",
            "status",
            "message",
            "success",
            "order",
            "uri",
            "start",
            "end",
            "firstpageuri",
            "lastpageuri",
            "nextpageuri",
            "previouspageuri",
            "problem",
            "error",
            "errors",
            "warnings",
            "timestamp",
            "requestid",
            "meta",
            "metadata",
            "pagination",
            "paging");

    private static final Map<String, PageRole> ROLES = roles();

    private PageRoles() {}

    static boolean isItems(String name) {
        return ITEMS.contains(Words.of(name).joined());
    }

    static boolean isNeutral(String name) {
        return NEUTRAL.contains(Words.of(name).joined());
    }

    /**
     * The role of a property beside the rows.
     *
     * @param items the name of the property with the rows
     */
    static Optional<PageRole> of(Property property, String items) {
        String name = Words.of(property.name()).joined();
        PageRole role = ROLES.get(name);
        if (role == null
                && (name.equals(Words.of(items + " count").joined()) || name.equals(Noun.singular(items) + "count"))) {
            role = PageRole.TOTAL;
        }
        return Optional.ofNullable(role).filter(found -> suits(found, property.type()));
    }

    private static boolean suits(PageRole role, Type type) {
        return switch (role) {
            case HAS_NEXT, HAS_PREVIOUS -> type == ScalarType.BOOLEAN;
            case NEXT_CURSOR, PREVIOUS_CURSOR -> type == ScalarType.STRING;
            case ITEMS -> false;
            default -> type == ScalarType.INT32 || type == ScalarType.INT64;
        };
    }

    private static Map<String, PageRole> roles() {
        Map<String, PageRole> roles = new HashMap<>();
        put(
                roles,
                PageRole.TOTAL,
                "total totalcount totalelements totalitems totalresults"
                        + " totalrecords count itemcount totalentries totalrows totalsize");
        put(roles, PageRole.TOTAL_PAGES, "totalpages pages pagecount lastpage numpages pagescount");
        put(roles, PageRole.PAGE, "page pagenumber pageno currentpage number pageindex");
        put(roles, PageRole.SIZE, "size pagesize perpage limit itemsperpage");
        put(roles, PageRole.OFFSET, "offset skip");
        put(roles, PageRole.COUNT, "numberofelements returned itemsonpage");
        put(roles, PageRole.HAS_NEXT, "hasnext hasmore hasnextpage more");
        put(roles, PageRole.HAS_PREVIOUS, "hasprevious hasprev haspreviouspage hasprevpage");
        put(roles, PageRole.NEXT_CURSOR, "nextcursor nextpagetoken nexttoken nextmarker endcursor cursor");
        put(
                roles,
                PageRole.PREVIOUS_CURSOR,
                "prevmarker previousmarker previouscursor prevcursor"
                        + " previouspagetoken prevpagetoken previoustoken prevtoken");
        return Map.copyOf(roles);
    }

    private static void put(Map<String, PageRole> roles, PageRole role, String names) {
        for (String name : names.split(" ")) {
            roles.put(name, role);
        }
    }
}
