package org.waystation.geodata.polygon;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;

/** The cells of one FlatGeobuf feature: number of the column, then a value as the column says. */
final class FlatGeobufCells {
  private FlatGeobufCells() {}

  /**
   * The cells that are there, by column name in upper case; the others are empty.
   *
   * @param bytes of the properties, or null
   * @throws BufferUnderflowException if a value ends beyond them
   * @throws IndexOutOfBoundsException if there is no such column
   */
  static Map<String, String> of(ByteBuffer bytes, List<Column> columns) {
    Map<String, String> values = new HashMap<>();
    columns.forEach(column -> values.put(name(column), ""));
    if (bytes != null) {
      ByteBuffer rest = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
      while (rest.hasRemaining()) {
        Column column = columns.get(Short.toUnsignedInt(rest.getShort()));
        values.put(name(column), value(rest, column.type()));
      }
    }
    return values;
  }

  private static String name(Column column) {
    return column.name().toUpperCase(Locale.ROOT);
  }

  private static String value(ByteBuffer rest, int type) {
    return switch (type) {
      case ColumnType.Byte -> String.valueOf(rest.get());
      case ColumnType.UByte -> String.valueOf(Byte.toUnsignedInt(rest.get()));
      case ColumnType.Bool -> String.valueOf(rest.get() != 0);
      case ColumnType.Short -> String.valueOf(rest.getShort());
      case ColumnType.UShort -> String.valueOf(Short.toUnsignedInt(rest.getShort()));
      case ColumnType.Int -> String.valueOf(rest.getInt());
      case ColumnType.UInt -> Integer.toUnsignedString(rest.getInt());
      case ColumnType.Long -> String.valueOf(rest.getLong());
      case ColumnType.ULong -> Long.toUnsignedString(rest.getLong());
      case ColumnType.Float -> CellText.of(rest.getFloat());
      case ColumnType.Double -> CellText.of(rest.getDouble());
      case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> CellText.of(text(rest));
      case ColumnType.Binary -> {
        text(rest);
        yield "";
      }
      default -> throw new IllegalArgumentException("no type of column: " + type);
    };
  }

  private static String text(ByteBuffer rest) {
    int length = rest.getInt();
    if (length < 0 || length > rest.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] text = new byte[length];
    rest.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
