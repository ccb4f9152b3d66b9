package org.waystation.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.waystation.batch.FarFolder;

/**
 * A folder that Hadoop reaches. What is put there is written beside its place and then renamed,
 * which HDFS does in one step. In a store such as S3 a rename is a copy and a delete, file by file,
 * but a file is there whole or not at all: it is written to its place, and of a folder the label
 * goes first from an old one and comes last to a new one.
 */
final class HadoopFolder implements FarFolder {
  /** Where things are that are not in their place yet; a batch that begins clears it. */
  private static final String WORK = ".batch/work";

  private final String shown;
  private final Path root;
  private final FileSystem files;
  private final FileContext renames;
  private final boolean filesComeWhole;
  private final PlaceLock lock;

  /**
   * @param uri such as {@code hdfs://host/batches/one}
   * @throws IOException if no such file system is known or configured
   */
  HadoopFolder(String uri, Configuration configuration) throws IOException {
    shown = uri;
    files = new Path(uri).getFileSystem(configuration);
    root = files.makeQualified(new Path(uri));
    renames = FileContext.getFileContext(root.toUri(), configuration);
    filesComeWhole = files.hasPathCapability(root, CommonPathCapabilities.ABORTABLE_STREAM);
    lock = null;
  }

  private HadoopFolder(HadoopFolder open, PlaceLock lock) {
    this.shown = open.shown;
    this.root = open.root;
    this.files = open.files;
    this.renames = open.renames;
    this.filesComeWhole = open.filesComeWhole;
    this.lock = lock;
  }

  /** The same, which writes only as long as this process has it. */
  HadoopFolder under(PlaceLock held) {
    return new HadoopFolder(this, held);
  }

  @Override
  public String shown() {
    return shown;
  }

  /** Where a name is. */
  Path at(String name) {
    return new Path(root, name);
  }

  FileSystem files() {
    return files;
  }

  @Override
  public List<String> names(String folder) throws IOException {
    try {
      List<String> names = new ArrayList<>();
      for (FileStatus one : files.listStatus(at(folder))) {
        names.add(one.getPath().getName());
      }
      return names;
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    try (InputStream in = files.open(at(name))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public void fetch(String name, java.nio.file.Path to) throws IOException {
    Files.createDirectories(to);
    for (FileStatus one : files.listStatus(at(name))) {
      String child = one.getPath().getName();
      if (one.isDirectory()) {
        fetch(name + "/" + child, to.resolve(child));
      } else {
        try (InputStream in = files.open(one.getPath())) {
          Files.copy(in, to.resolve(child));
        }
      }
    }
  }

  @Override
  public void put(java.nio.file.Path file, String name) throws IOException {
    requireLock();
    if (filesComeWhole) {
      copy(file, at(name));
      return;
    }
    Path made = workFor(name);
    copy(file, made);
    files.mkdirs(at(name).getParent());
    renames.rename(made, at(name), Rename.OVERWRITE);
  }

  @Override
  public void putFolder(java.nio.file.Path folder, String name) throws IOException {
    requireLock();
    if (filesComeWhole) {
      files.delete(at(name + "/" + LABEL), false);
      files.delete(at(name), true);
      copyTree(folder, at(name));
      return;
    }
    Path made = workFor(name);
    copyTree(folder, made);
    Path old = workFor(name);
    boolean hadOne = files.exists(at(name));
    if (hadOne) {
      renames.rename(at(name), old);
    }
    files.mkdirs(at(name).getParent());
    renames.rename(made, at(name));
    if (hadOne) {
      files.delete(old, true);
    }
  }

  private void requireLock() throws IOException {
    if (lock != null) {
      lock.check();
    }
  }

  /** The label last. */
  private void copyTree(java.nio.file.Path folder, Path to) throws IOException {
    java.nio.file.Path label = folder.resolve(LABEL);
    try (Stream<java.nio.file.Path> tree = Files.walk(folder)) {
      for (java.nio.file.Path file : tree.filter(Files::isRegularFile).toList()) {
        if (!file.equals(label)) {
          copy(file, new Path(to, folder.relativize(file).toString().replace('\\', '/')));
        }
      }
    }
    if (Files.exists(label)) {
      copy(label, new Path(to, LABEL));
    }
  }

  /** Writes a small file over an older one, without asking who has the place. */
  void write(byte[] bytes, String name) throws IOException {
    try (FSDataOutputStream out = files.create(at(name), true)) {
      out.write(bytes);
    }
  }

  @Override
  public void remove(String name) throws IOException {
    files.delete(at(name), true);
  }

  private Path workFor(String name) {
    return at(WORK + "/" + name.substring(name.lastIndexOf('/') + 1) + "." + UUID.randomUUID());
  }

  private void copy(java.nio.file.Path file, Path to) throws IOException {
    try (FSDataOutputStream out = files.create(to, true)) {
      Files.copy(file, out);
      if (out.hasCapability(StreamCapabilities.HSYNC)) {
        out.hsync();
      }
    }
  }
}
