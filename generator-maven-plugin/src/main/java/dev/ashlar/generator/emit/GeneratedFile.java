package dev.ashlar.generator.emit;

/**
 * A file as it will lie on disk.
 *
 * @param root the folder it lies under
 * @param path relative to the root, with {@code /} between names
 * @param content its text, with {@code \n} line ends
 */
public record GeneratedFile(FileRoot root, String path, String content) {}
