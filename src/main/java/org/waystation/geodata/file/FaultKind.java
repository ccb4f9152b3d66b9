package org.waystation.geodata.file;

/**
 * A kind of fault that rows of a file can have.
 *
 * @param what is wrong, a clause
 * @param cure what to do, a clause that follows "Maybe"
 */
public record FaultKind(String what, String cure) {
  public static final FaultKind LOST_ZERO =
      new FaultKind(
          "a ZIP has lost its leading zero",
          "a program took the column for numbers: store it as text, or pad it on the left with"
              + " zeros to five digits");
  public static final FaultKind MALFORMED_ZIP =
      new FaultKind(
          "what should be a ZIP is not five digits",
          "another column holds the ZIPs, or more than the five digits stands there: ZIP+4, a"
              + " formula");
  public static final FaultKind SECOND_ROW =
      new FaultKind("a ZIP stands in a second row", "one of the two rows is a leftover: delete it");

  public static FaultKind notANumber(String column) {
    return new FaultKind(
        "column " + column + " holds no number",
        "the figure carries a unit, a thousands separator or a footnote: leave the digits only");
  }

  public static FaultKind negative(String column) {
    return new FaultKind(
        "column " + column + " is negative", "a minus sign stands for a missing value: empty it");
  }
}
