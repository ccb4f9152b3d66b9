package org.waystation.scenario;

/**
 * A scenario or cost file that was read, for the manifest of the run.
 *
 * @param path relative to the folder that holds {@code models} if the file lies in there, else as
 *     it was named; always with forward slashes
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
public record SourceFile(String path, String sha256) {}
