package org.waystation.spark;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Takes classes from the program's own libraries first, and only Spark, Scala and the JDK from
 * elsewhere: both sides have Jackson and slf4j, in versions that do not mix.
 */
final class OwnLibraries extends URLClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  OwnLibraries(URL[] urls, ClassLoader parent) {
    super(urls, parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded = isOfSpark(name) ? super.loadClass(name, false) : own(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException e) {
      return super.loadClass(name, false);
    }
  }

  private static boolean isOfSpark(String name) {
    return name.startsWith("org.apache.spark.")
        || name.startsWith("scala.")
        || name.startsWith("java.");
  }
}
