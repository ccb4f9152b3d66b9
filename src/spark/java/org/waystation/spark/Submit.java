package org.waystation.spark;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program beside Spark in one Java, started by {@code spark-submit} or by the launcher: Spark
 * has the class path, the program its own libraries before those of Spark. Command line and exit
 * code are those of the program.
 */
public final class Submit {
  private static final String HOME = "waystation.home";
  private static final String WORKERS = "waystation.worker.classpath";
  private static final String PROGRAM = "org.waystation.cli.Main";

  private Submit() {}

  /** Runs the program; this jar lies in the folder {@code spark} of its distribution. */
  public static void main(String[] arguments)
      throws IOException, ReflectiveOperationException, URISyntaxException {
    Path jar = Path.of(Submit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path root = jar.toAbsolutePath().getParent().getParent();
    if (System.getProperty(HOME) == null) {
      System.setProperty(HOME, root.toString());
    }
    Path lib = root.resolve("lib");
    System.setProperty(WORKERS, lib + "/*");
    OwnLibraries libraries = new OwnLibraries(urls(lib, jar), Submit.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(libraries);
    try {
      libraries
          .loadClass(PROGRAM)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the program tells its failures itself", e.getCause());
    }
  }

  private static URL[] urls(Path lib, Path jar) throws IOException {
    List<URL> urls = new ArrayList<>(List.of(url(jar)));
    try (Stream<Path> libraries = Files.list(lib)) {
      for (Path library :
          libraries.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(url(library));
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
