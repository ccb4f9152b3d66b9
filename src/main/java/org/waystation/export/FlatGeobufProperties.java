package org.waystation.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wololo.flatgeobuf.generated.ColumnType;

/**
 * The properties of a feature as FlatGeobuf packs them: for each value that is there the number of
 * its column and the value, little-endian, texts with their length before them.
 */
record FlatGeobufProperties(Columns columns) {
  /** How a column's values are packed. */
  static byte type(Kind kind) {
    return (byte)
        switch (kind) {
          case ZIP, TEXT -> ColumnType.String;
          case FLAG -> ColumnType.Bool;
          case INTEGER -> ColumnType.Long;
          case USD, MILES, PARCELS, NUMBER, EXACT -> ColumnType.Double;
        };
  }

  /** A row, rounded as in text, so that every format holds the same number. */
  byte[] of(Object... values) {
    List<String> cells = columns.cells(values);
    List<byte[]> texts = new ArrayList<>();
    int size = 0;
    for (String cell : cells) {
      byte[] text = cell == null ? null : cell.getBytes(StandardCharsets.UTF_8);
      texts.add(text);
      size += text == null ? 0 : Short.BYTES + Integer.BYTES + Math.max(Long.BYTES, text.length);
    }
    ByteBuffer packed = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (int k = 0; k < cells.size(); k++) {
      if (cells.get(k) != null) {
        packed.putShort((short) k);
        Kind kind = columns.list().get(k).kind();
        switch (kind) {
          case ZIP, TEXT -> packed.putInt(texts.get(k).length).put(texts.get(k));
          case FLAG -> packed.put((byte) (Boolean.parseBoolean(cells.get(k)) ? 1 : 0));
          case INTEGER -> packed.putLong(Long.parseLong(cells.get(k)));
          case USD, MILES, PARCELS, NUMBER, EXACT ->
              packed.putDouble(Double.parseDouble(cells.get(k)));
        }
      }
    }
    byte[] bytes = new byte[packed.position()];
    packed.flip().get(bytes);
    return bytes;
  }
}
