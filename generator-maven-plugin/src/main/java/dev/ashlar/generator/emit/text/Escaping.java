package dev.ashlar.generator.emit.text;

/** How a value becomes part of the text around it. */
public enum Escaping {

    /** As it is. */
    NONE {
        @Override
        public String escape(String value) {
            return value;
        }
    },

    /** As text or a double-quoted attribute of HTML and XML. Characters that XML does not allow are left out. */
    MARKUP {
        @Override
        public String escape(String value) {
            StringBuilder escaped = new StringBuilder(value.length() + 16);
            value.codePoints().filter(Escaping::allowedInXml).forEach(codePoint -> appendMarkup(codePoint, escaped));
            return escaped.toString();
        }
    },

    /** As one line of Markdown text, also inside a table. Emphasis and code of the value stay. */
    MARKDOWN {
        @Override
        public String escape(String value) {
            return value.strip()
                    .replaceAll("\\s+", " ")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("|", "\\|");
        }
    };

    /** The value in its escaped form. */
    public abstract String escape(String value);

    private static boolean allowedInXml(int codePoint) {
        boolean control = codePoint < ' ' && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !control && !surrogate && codePoint != 0xFFFE && codePoint != 0xFFFF;
    }

    private static void appendMarkup(int codePoint, StringBuilder target) {
        switch (codePoint) {
            case '&' -> target.append("&amp;");
            case '<' -> target.append("&lt;");
            case '>' -> target.append("&gt;");
            case '"' -> target.append("&quot;");
            case '\'' -> target.append("&#39;");
            default -> target.appendCodePoint(codePoint);
        }
    }
}
