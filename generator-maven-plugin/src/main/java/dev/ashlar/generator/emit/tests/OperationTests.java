package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.MethodSpec;
import java.util.stream.Stream;

/** The test methods for one kind of operation; none for operations of another kind. */
@FunctionalInterface
interface OperationTests {

    Stream<MethodSpec> of(Subject subject);
}
