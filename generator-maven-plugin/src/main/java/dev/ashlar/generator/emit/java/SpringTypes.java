package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;

/** Names of Spring's types. */
final class SpringTypes {

    static final ClassName AUTOWIRED = ClassName.get("org.springframework.beans.factory.annotation", "Autowired");
    static final ClassName BEAN = ClassName.get("org.springframework.context.annotation", "Bean");
    static final ClassName CONFIGURATION = ClassName.get("org.springframework.context.annotation", "Configuration");
    static final ClassName SERVICE = ClassName.get("org.springframework.stereotype", "Service");
    static final ClassName TRANSACTIONAL = ClassName.get("org.springframework.transaction.annotation", "Transactional");
    static final ClassName RESPONSE_ENTITY = ClassName.get("org.springframework.http", "ResponseEntity");
    static final ClassName URI_BUILDER =
            ClassName.get("org.springframework.web.servlet.support", "ServletUriComponentsBuilder");

    static final ClassName BIND_PARAM = ClassName.get("org.springframework.web.bind.annotation", "BindParam");
    static final ClassName DATE_TIME_FORMAT = ClassName.get("org.springframework.format.annotation", "DateTimeFormat");

    static final ClassName JPA_REPOSITORY = data("jpa.repository", "JpaRepository");
    static final ClassName SPECIFICATION_EXECUTOR = data("jpa.repository", "JpaSpecificationExecutor");
    static final ClassName SPECIFICATION = data("jpa.domain", "Specification");
    static final ClassName PAGE = data("domain", "Page");
    static final ClassName SLICE = data("domain", "Slice");
    static final ClassName CREATED_DATE = data("annotation", "CreatedDate");
    static final ClassName LAST_MODIFIED_DATE = data("annotation", "LastModifiedDate");
    static final ClassName AUDITING_LISTENER = data("jpa.domain.support", "AuditingEntityListener");

    private SpringTypes() {}

    /** An annotation of a controller or of one of its parameters, such as {@code GetMapping}. */
    static ClassName web(String name) {
        return ClassName.get("org.springframework.web.bind.annotation", name);
    }

    private static ClassName data(String subPackage, String name) {
        return ClassName.get("org.springframework.data." + subPackage, name);
    }
}
