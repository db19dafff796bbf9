package dev.ashlar.generator.inference;

/** An operation and what it was understood as. */
record Verdict(Exchange exchange, Understanding understanding) {}
