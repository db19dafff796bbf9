package dev.ashlar.generator.diagnostic;

/** Whether a diagnostic ends the run. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Generated all the same, as well as it can be; an error when the user asked for strictness. */
    WARNING
}
