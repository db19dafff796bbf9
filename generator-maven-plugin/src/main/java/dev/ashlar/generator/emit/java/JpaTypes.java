package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;

/** Names of the persistence types. */
final class JpaTypes {

    static final ClassName ENTITY = jakarta("Entity");
    static final ClassName TABLE = jakarta("Table");
    static final ClassName ID = jakarta("Id");
    static final ClassName GENERATED_VALUE = jakarta("GeneratedValue");
    static final ClassName GENERATION_TYPE = jakarta("GenerationType");
    static final ClassName SEQUENCE_GENERATOR = jakarta("SequenceGenerator");
    static final ClassName COLUMN = jakarta("Column");
    static final ClassName CONVERTER = jakarta("Converter");
    static final ClassName ATTRIBUTE_CONVERTER = jakarta("AttributeConverter");
    static final ClassName CONVERT = jakarta("Convert");
    static final ClassName ENTITY_LISTENERS = jakarta("EntityListeners");
    static final ClassName ENUMERATED = jakarta("Enumerated");
    static final ClassName ENUM_TYPE = jakarta("EnumType");
    static final ClassName ENUMERATED_VALUE = jakarta("EnumeratedValue");
    static final ClassName MANY_TO_ONE = jakarta("ManyToOne");
    static final ClassName ONE_TO_MANY = jakarta("OneToMany");
    static final ClassName MANY_TO_MANY = jakarta("ManyToMany");
    static final ClassName FETCH_TYPE = jakarta("FetchType");
    static final ClassName JOIN_COLUMN = jakarta("JoinColumn");
    static final ClassName JOIN_TABLE = jakarta("JoinTable");
    static final ClassName ORDER_BY = jakarta("OrderBy");
    static final ClassName UUID_GENERATOR = hibernate("UuidGenerator");
    static final ClassName JDBC_TYPE_CODE = hibernate("JdbcTypeCode");
    static final ClassName SQL_TYPES = ClassName.get("org.hibernate.type", "SqlTypes");

    private JpaTypes() {}

    private static ClassName jakarta(String name) {
        return ClassName.get("jakarta.persistence", name);
    }

    private static ClassName hibernate(String name) {
        return ClassName.get("org.hibernate.annotations", name);
    }
}
