package org.waystation.spark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A real HDFS on loopback, of a name node and a data node, each a process of its own. */
final class Hdfs implements AutoCloseable {
  private static final String SERVER = "org.apache.hadoop.hdfs.server.";

  private final Path folder;
  private final String uri;
  private final List<Process> daemons = new ArrayList<>();

  Hdfs(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.uri = "hdfs://127.0.0.1:" + freePort();
    Files.createDirectories(configurationFolder());
    site("core-site.xml", Map.of("fs.defaultFS", uri));
    site("hdfs-site.xml", settings());
    Process format = daemon("format", SERVER + "namenode.NameNode", "-format", "-nonInteractive");
    if (format.waitFor() != 0) {
      throw new IllegalStateException(Cluster.text(folder.resolve("format.log")));
    }
    Process names = daemon("names", SERVER + "namenode.NameNode");
    daemons.add(names);
    daemons.add(daemon("data", SERVER + "datanode.DataNode"));
    Cluster.await(this::takesFiles, names);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("dfs.replication", "1");
    settings.put("dfs.namenode.name.dir", folder.resolve("names").toUri().toString());
    settings.put("dfs.datanode.data.dir", folder.resolve("data").toUri().toString());
    settings.put("dfs.namenode.http-address", "127.0.0.1:0");
    settings.put("dfs.datanode.address", "127.0.0.1:0");
    settings.put("dfs.datanode.http.address", "127.0.0.1:0");
    settings.put("dfs.datanode.ipc.address", "127.0.0.1:0");
    settings.put("dfs.datanode.hostname", "127.0.0.1");
    settings.put("dfs.namenode.datanode.registration.ip-hostname-check", "false");
    settings.put("dfs.namenode.safemode.extension", "0");
    return settings;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void site(String name, Map<String, String> settings) throws IOException {
    StringBuilder xml = new StringBuilder("<configuration>\n");
    settings.forEach(
        (key, value) ->
            xml.append("<property><name>%s</name><value>%s</value></property>\n".formatted(key, value)));
    Files.writeString(configurationFolder().resolve(name), xml.append("</configuration>\n"));
  }

  private Process daemon(String name, String className, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                configurationFolder() + ":" + System.getProperty("java.class.path"),
                className));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start();
  }

  private boolean takesFiles() {
    try {
      files().create(new org.apache.hadoop.fs.Path("/ready"), true).close();
      return true;
    } catch (IOException e) {
      // Neither of the two is up at once.
      return false;
    }
  }

  /** What {@code HADOOP_CONF_DIR} names. */
  Path configurationFolder() {
    return folder.resolve("conf");
  }

  String uri() {
    return uri;
  }

  FileSystem files() throws IOException {
    Configuration configuration = new Configuration();
    settings().forEach(configuration::set);
    configuration.set("ipc.client.connect.max.retries", "1");
    return FileSystem.get(URI.create(uri), configuration);
  }

  /** Names of what is in a folder; none if it is not there. */
  List<String> names(String path) {
    try {
      List<String> names = new ArrayList<>();
      for (FileStatus one : files().listStatus(new org.apache.hadoop.fs.Path(path))) {
        names.add(one.getPath().getName());
      }
      return names;
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Copies a folder, with Hadoop's own means, to one of this machine. */
  Path copy(String path, Path to) throws IOException {
    files()
        .copyToLocalFile(
            false,
            new org.apache.hadoop.fs.Path(path),
            new org.apache.hadoop.fs.Path(to.toUri()),
            true);
    return to;
  }

  /** What a program is told that is to reach it. */
  Map<String, String> environment(Path out) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HADOOP_CONF_DIR", configurationFolder().toString());
    environment.put("WAYSTATION_OUT", out.toString());
    return environment;
  }

  @Override
  public void close() {
    daemons.forEach(Process::destroyForcibly);
  }
}
