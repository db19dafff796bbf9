package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;

/** Writes the body of a service method of one kind. */
@FunctionalInterface
interface OperationBody {

    /** The statements, the return included. */
    CodeBlock of(CrudMethod method);
}
