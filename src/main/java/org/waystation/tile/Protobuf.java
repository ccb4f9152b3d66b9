package org.waystation.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few kinds of fields of a Protocol Buffers message that tiles are made of. */
final class Protobuf {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;

  private byte[] out = new byte[64];
  private int size;

  /** A whole number; below zero it takes ten bytes. */
  Protobuf number(int field, long value) {
    varint((long) field << 3 | VARINT);
    return varint(value);
  }

  Protobuf real(int field, double value) {
    varint((long) field << 3 | FIXED64);
    long bits = Double.doubleToLongBits(value);
    for (int k = 0; k < Long.BYTES; k++) {
      put((byte) (bits >>> (8 * k)));
    }
    return this;
  }

  Protobuf text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Protobuf message(int field, Protobuf message) {
    return bytes(field, message.toByteArray());
  }

  private Protobuf bytes(int field, byte[] bytes) {
    varint((long) field << 3 | BYTES);
    varint(bytes.length);
    room(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
    return this;
  }

  /** A number without a field, for those that are packed in one. */
  Protobuf varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((byte) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(out, size);
  }

  private void put(byte one) {
    room(1);
    out[size++] = one;
  }

  private void room(int bytes) {
    if (size + bytes > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + bytes));
    }
  }
}
