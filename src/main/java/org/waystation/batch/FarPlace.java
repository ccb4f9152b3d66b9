package org.waystation.batch;

/** Where a batch is that has its files elsewhere; this process alone works on it until closed. */
public interface FarPlace extends AutoCloseable {
  /** Its files. */
  FarFolder folder();

  /** Starts what runs cases and puts their folders there. */
  CaseEngine.Starter engines();

  /** Gives the place back. */
  @Override
  void close();
}
