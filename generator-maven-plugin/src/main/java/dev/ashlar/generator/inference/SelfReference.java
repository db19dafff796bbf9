package dev.ashlar.generator.inference;

/** The names by which rows of one resource form a tree: {@code parentId} and {@code children}. */
final class SelfReference {

    private static final String PARENT = "parent";

    private SelfReference() {}

    /** Whether the role is that of the row above: {@code parent} or {@code parentGroup}. */
    static boolean isParent(String role, Draft draft) {
        Words words = Words.of(role);
        return !words.isEmpty()
                && words.first().equals(PARENT)
                && (words.parts().size() == 1
                        || draft.isCalled(words.withoutFirst().camelCase()));
    }

    /** Whether the list is that of the rows right below: {@code children}, {@code subgroups}, {@code childGroups} or {@code replies}. */
    static boolean areChildren(String list, Draft draft) {
        String name = Words.of(list).joined();
        return Noun.same(list, "children")
                || Noun.same(list, "replies")
                || isBelow(name, "sub", draft)
                || isBelow(name, "child", draft);
    }

    private static boolean isBelow(String name, String prefix, Draft draft) {
        return name.startsWith(prefix) && draft.isCalled(name.substring(prefix.length()));
    }
}
