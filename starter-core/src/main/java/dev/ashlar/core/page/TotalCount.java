package dev.ashlar.core.page;

/** Whether the rows of a whole list are counted, which costs a database as much as reading them. */
public enum TotalCount {

    /** Never. */
    NONE,

    /** With every page. */
    EXACT,

    /** When the caller asks for it, with a parameter such as {@code withTotal=true}. */
    ON_REQUEST
}
