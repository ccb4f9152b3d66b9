/**
 * Data files as such: opening them, packed or not, tables in any format (text with separators, JSON
 * of the Census API, workbooks), finding columns by name, judging cells, and telling everything
 * that is wrong with a file at once.
 *
 * <p>A fault is a sentence that names file, row and value, with the cure on a line of its own; all
 * of them end up in a {@link org.waystation.geodata.file.DataFileException}.
 *
 * <p>Knows nothing of what the files are about, but for how a ZIP is written.
 */
package org.waystation.geodata.file;
