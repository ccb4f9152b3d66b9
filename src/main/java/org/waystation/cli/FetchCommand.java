package org.waystation.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waystation.geodata.fetch.DownloadException;
import org.waystation.geodata.fetch.Fetch;
import org.waystation.geodata.fetch.Patience;
import org.waystation.geodata.fetch.PublishedFile;
import org.waystation.geodata.fetch.PublishedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code waystation geodata fetch}: official files in place of the embedded ones. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description =
        "Downloads the official ZIP outlines, Gazetteer, population and rural-urban codes. A cut is"
            + " gone on from, now or at the next call; a file that is there is not fetched again."
            + " The Census API wants a key, which costs nothing, in CENSUS_API_KEY.")
final class FetchCommand implements Callable<Integer>, Messages.Speaker {
  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Option(
      names = "--vintage",
      paramLabel = "YEAR",
      defaultValue = "2020",
      description = "which edition (default: ${DEFAULT-VALUE})")
  private String vintage;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "a mirror that has the files under their own names")
  private URI base;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "where the files go (default: official/YEAR)")
  private Path folder;

  @Override
  public Integer call() throws InterruptedException {
    Path into = folder == null ? Path.of("official", vintage) : folder;
    List<PublishedFile> files =
        Fetch.from(PublishedFiles.of(Home.geodata(), vintage), Optional.ofNullable(base));
    PrintWriter out = spec.commandLine().getOut();
    List<String> faults = new ArrayList<>();
    try (FetchProgress progress = new FetchProgress(spec.commandLine().getErr(), messages)) {
      Fetch fetch =
          new Fetch(into, Patience.USUAL, progress, Clock.systemUTC(), Environment::value);
      for (PublishedFile file : files) {
        progress.begin(file);
        try {
          Fetch.Fetched fetched = fetch.fetch(file);
          progress.end();
          out.println(line(file, fetched));
        } catch (DownloadException e) {
          progress.end();
          faults.add(e.getMessage());
        }
      }
    }
    faults.forEach(fault -> spec.commandLine().getErr().println(messages.formed("fault", fault)));
    return faults.isEmpty() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
  }

  private static String line(PublishedFile file, Fetch.Fetched fetched) {
    return String.format(
        Locale.ROOT,
        "%s: %,d bytes%s, sha256 %s%n  %s, %s; for %s",
        fetched.path(),
        fetched.bytes(),
        fetched.wasThere() ? ", was there" : "",
        fetched.sha256(),
        file.holds(),
        file.publisher(),
        file.use());
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
