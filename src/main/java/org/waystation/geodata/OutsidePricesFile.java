package org.waystation.geodata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;
import org.waystation.units.Count;

/**
 * What others charge for a parcel to a ZIP, from a table with the columns {@code zip} and {@code
 * usdPerParcel}, and {@code provider} where it is not the post.
 *
 * @param usdByProvider USD per parcel, above 0, by five-digit ZIP, then by who charges it
 * @param file what was read
 */
public record OutsidePricesFile(Map<String, Map<String, Double>> usdByProvider, InputFile file) {
  /** Who charges it where the file does not say. */
  public static final String POST = "post";

  /** A parcel that costs more is priced in another unit. */
  private static final double MOST_USD = 1_000;

  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);
  private static final TableColumn PRICE = TableColumn.required("usdPerParcel");
  private static final TableColumn PROVIDER = TableColumn.optional("provider");

  private static final FaultKind NOTHING =
      new FaultKind(
          "column usdPerParcel is 0",
          "a price that is not known: leave the row out, and the scenario's price holds");
  private static final FaultKind TOO_MUCH =
      new FaultKind("column usdPerParcel is above 1000", "it is in cents: divide by 100");
  private static final FaultKind SECOND_PRICE =
      new FaultKind(
          "a ZIP stands in a second row of the same provider",
          "one of the two rows is a leftover, or lacks its provider");

  public OutsidePricesFile {
    Map<String, Map<String, Double>> copy = new TreeMap<>();
    usdByProvider.forEach((zip, prices) -> copy.put(zip, Map.copyOf(prices)));
    usdByProvider = Map.copyOf(copy);
  }

  /**
   * Reads the file.
   *
   * @param providers whom the scenario knows, {@link #POST} among them
   * @param ledger takes notes on how coordinates were taken
   * @throws DataFileException with every faulty row: a ZIP that is none or lost its zero, a price
   *     that is no number above 0 and up to 1,000, somebody the scenario does not know, a second
   *     price of one provider for one ZIP; or if a column is missing
   */
  public static OutsidePricesFile read(Path path, List<String> providers, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ZIP, PRICE, PROVIDER);
    FaultKind unknown =
        new FaultKind(
            "column provider names nobody whom the scenario knows",
            "one of these was meant: " + String.join(", ", providers) + "; empty is the post");
    Map<String, Map<String, Double>> prices = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      String provider = row.text(PROVIDER).isEmpty() ? POST : row.text(PROVIDER);
      boolean known = providers.contains(provider);
      if (!known) {
        faults.add(unknown, row.origin(), zip, provider);
      }
      double usd = price(row, zip, faults);
      if (faults.acceptsZip(row.origin(), zip)
          && known
          && prices.computeIfAbsent(zip, unseen -> new TreeMap<>()).put(provider, usd) != null) {
        faults.add(SECOND_PRICE, row.origin(), zip, provider);
      }
    }
    faults.throwIfAny();
    return new OutsidePricesFile(
        prices, file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }

  private static double price(Table.Row row, String zip, Faults faults) {
    double usd = faults.amount(row.origin(), zip, PRICE.what(), row.text(PRICE));
    if (usd == 0) {
      faults.add(NOTHING, row.origin(), zip, row.text(PRICE));
    } else if (usd > MOST_USD) {
      faults.add(TOO_MUCH, row.origin(), zip, row.text(PRICE));
    }
    return usd;
  }

  /**
   * Notes what was given, and how much of it for ZIPs that nobody knows.
   *
   * @param known every ZIP of the data
   */
  public void note(Set<String> known, Ledger ledger) {
    long used = usdByProvider.keySet().stream().filter(known::contains).count();
    ledger.note(
        new Note(
            "",
            new Origin(file.path(), 0),
            "gave prices of a parcel to %s; %s not in the data"
                .formatted(
                    Count.of(used, "ZIP"),
                    Count.of(usdByProvider.size() - used, "of its ZIPs is", "of its ZIPs are"))));
  }
}
