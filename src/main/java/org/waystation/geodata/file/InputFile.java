package org.waystation.geodata.file;

/**
 * A file that was read, for the manifest of the run.
 *
 * @param path as the user gave it, or relative to the project's folder for embedded data
 * @param sha256 64 hexadecimal digits
 * @param rows records read
 * @param vintage which year's geography or count it holds, for example "2020"; "unknown" if nothing
 *     says
 */
public record InputFile(String path, String sha256, int rows, String vintage) {}
