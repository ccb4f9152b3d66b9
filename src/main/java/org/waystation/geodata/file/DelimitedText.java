package org.waystation.geodata.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8 with any line ends, whose cells are separated by commas (RFC 4180), tabs, bars or
 * semicolons: by whichever the first line has most of.
 */
final class DelimitedText {
  private static final String SEPARATORS = ",\t|;";

  /** How much of the first line is looked at. */
  private static final int LOOKED_AT = 1 << 14;

  private DelimitedText() {}

  /** Reads all lines; the stream is closed. */
  static Sheet read(String file, InputStream content) throws IOException {
    Sheet.Builder lines = new Sheet.Builder(file, true);
    int[] last = {0};
    // A decoder that was not told to replace bad bytes reports them.
    try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()), LOOKED_AT);
        CsvReader<CsvRecord> reader =
            CsvReader.builder().fieldSeparator(separator(file, text)).ofCsvRecord(text)) {
      reader.forEach(
          line -> {
            last[0] = Math.toIntExact(line.getStartingLineNumber());
            lines.add(last[0], line.getFields());
          });
      return lines.build();
    } catch (CsvParseException e) {
      throw new DataFileException(
          "%s: no CSV after line %d: [%s]%nMaybe a quotation mark is not closed, or it is no table"
              .formatted(
                  file,
                  last[0],
                  e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
    } catch (CharacterCodingException e) {
      throw notUtf8(file, last[0]);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(file, last[0]);
      }
      throw e.getCause();
    }
  }

  private static DataFileException notUtf8(String file, int line) {
    return new DataFileException(
        ("%s: not UTF-8%s%n"
                + "Maybe the file was saved as Unicode text or in a Windows code page: save it as CSV UTF-8")
            .formatted(file, line == 0 ? "" : " somewhere after line " + line));
  }

  private static char separator(String file, Reader text) throws IOException {
    text.mark(LOOKED_AT);
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < LOOKED_AT - 1; i++) {
      int next = text.read();
      if (next < 0 || (!quoted && next == '\n')) {
        break;
      }
      if (next == 0) {
        throw new DataFileException(
            "%s: holds bytes that are zero, so it is no text%nMaybe it is of another format, or its download left a hole: get it again"
                .formatted(file));
      }
      quoted ^= next == '"';
      int separator = SEPARATORS.indexOf(next);
      if (!quoted && separator >= 0) {
        counts[separator]++;
      }
    }
    text.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }
}
