package org.waystation.run;

import java.util.HashMap;
import java.util.Map;
import org.waystation.geodata.RuralCodesFile;

/** The rural-urban codes of a run's ZIPs, read back. */
final class WrittenRuralCodes {
  private WrittenRuralCodes() {}

  /**
   * Codes by ZIP, of the ZIPs that have one.
   *
   * @throws DamagedRunException if a code is none
   */
  static Map<String, Integer> read(WrittenRun run) {
    Map<String, Integer> codes = new HashMap<>();
    WrittenTable.read(
        run.folder(),
        ProblemFiles.DEMAND,
        row -> {
          String text = row.text(ProblemFiles.RURAL_CODE);
          if (!text.isEmpty()) {
            int code = row.whole(ProblemFiles.RURAL_CODE);
            if (!RuralCodesFile.isCode(code)) {
              throw row.damaged(ProblemFiles.RURAL_CODE, text, "is no rural-urban code");
            }
            codes.put(row.zip("zip"), code);
          }
          return row;
        });
    return codes;
  }
}
