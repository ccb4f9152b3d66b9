package org.waystation.bench;

import java.nio.file.Path;

/**
 * A file that looks like an instance and cannot be used as one.
 *
 * @param file which
 * @param fault names file, line and value, and suggests a cure
 */
public record UnusableFile(Path file, String fault) {}
