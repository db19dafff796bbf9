package dev.ashlar.generator.output;

/** How many files were written because they are new or differ, left alone because they do not, and deleted. */
public record WriteReport(int written, int unchanged, int deleted) {}
