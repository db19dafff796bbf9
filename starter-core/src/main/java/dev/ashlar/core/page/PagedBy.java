package dev.ashlar.core.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one list differs from the properties {@code ashlar.core.pages.*} in reading its {@link ListRequest},
 * {@link CursorWindow} or {@link dev.ashlar.core.PageWindow}. What is left out is as the properties say.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PagedBy {

    /** Whether pages are numbered, or told by the rows to leave out; at most one. */
    PageScheme.Style[] style() default {};

    /** The parameter that says where the page starts: its number, the rows to leave out, or the cursor. */
    String position() default "";

    /** The parameter that says how many rows the page holds. */
    String size() default "";

    /** The rows of a page whose size the caller left open; 0 for what the properties say. */
    int defaultSize() default 0;

    /** The rows of the largest page; 0 for what the properties say. */
    int maximumSize() default 0;

    /** The number of the first page; below 0 for what the properties say. */
    int firstPage() default -1;

    /** Whether the whole list is counted; at most one. */
    TotalCount[] total() default {};
}
