package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;

/** Names of the starters' types. */
final class AshlarTypes {

    static final ClassName NOT_FOUND = errors("NotFoundException");
    static final ClassName NOT_IMPLEMENTED = errors("NotImplementedException");
    static final ClassName INVALID = errors("InvalidException");
    static final ClassName PROBLEM_ERROR = errors("ProblemError");
    static final ClassName VALIDATION_STATUS = errors("ValidationStatus");

    static final ClassName CLOSED_OBJECT = core("ClosedObject");
    static final ClassName CURSOR_PAGE = ClassName.get("dev.ashlar.core.page", "CursorPage");
    static final ClassName CURSOR_WINDOW = ClassName.get("dev.ashlar.core.page", "CursorWindow");
    static final ClassName DECIMALS = core("Decimals");
    static final ClassName IDEMPOTENT = ClassName.get("dev.ashlar.core.idempotency", "Idempotent");
    static final ClassName ONE_OF = ClassName.get("dev.ashlar.core.union", "OneOf");
    static final ClassName PAGE_LIMITS = core("PageLimits");
    static final ClassName PAGE_PARAMETERS = core("PageParameters");
    static final ClassName PAGE_WINDOW = core("PageWindow");
    static final ClassName PRECONDITIONS = ClassName.get("dev.ashlar.core.conditional", "Preconditions");
    static final ClassName ROW_OWNER = ClassName.get("dev.ashlar.data.access", "RowOwner");
    static final ClassName ROW_TENANT = ClassName.get("dev.ashlar.data.access", "RowTenant");
    static final ClassName SORTABLE_FIELDS = core("SortableFields");
    static final ClassName VARIANT = ClassName.get("dev.ashlar.core.union", "Variant");

    static final ClassName BUSINESS_EVENT = ClassName.get("dev.ashlar.observability", "BusinessEvent");
    static final ClassName SENSITIVE = ClassName.get("dev.ashlar.observability.redaction", "Sensitive");

    static final ClassName ASSIGNABLE_ID = data("AssignableId");
    static final ClassName AUDITED_CHANGES = ClassName.get("dev.ashlar.data.changes", "AuditedChanges");
    static final ClassName BLIND_INDEX = ClassName.get("dev.ashlar.data.encryption", "BlindIndex");
    static final ClassName BLIND_INDEXES = ClassName.get("dev.ashlar.data.encryption", "BlindIndexes");
    static final ClassName ENCRYPTED = ClassName.get("dev.ashlar.data.encryption", "Encrypted");
    static final ClassName ENTITY_TAGS = data("EntityTags");
    static final ClassName FILTER = data("Filter");
    static final ClassName LIST_READER = data("ListReader");
    static final ClassName REFERENCES = data("References");
    static final ClassName URI_CONVERTER = data("UriConverter");
    static final ClassName VERSIONED_ENTITY = data("VersionedEntity");
    static final ClassName VERSIONED_ROWS = data("VersionedRows");
    static final ClassName WINDOW_REQUEST = data("WindowRequest");

    private AshlarTypes() {}

    private static ClassName errors(String name) {
        return ClassName.get("dev.ashlar.errors", name);
    }

    private static ClassName core(String name) {
        return ClassName.get("dev.ashlar.core", name);
    }

    private static ClassName data(String name) {
        return ClassName.get("dev.ashlar.data", name);
    }
}
