package org.waystation.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of one table in order; every row has a cell for each of them. */
record Columns(List<Column> list) {
  Columns {
    list = List.copyOf(list);
    if (list.isEmpty()) {
      throw new IllegalArgumentException("a table needs at least one column");
    }
    Set<String> names = new HashSet<>();
    for (Column column : list) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("column [" + column.name() + "] stands there twice");
      }
    }
  }

  List<String> names() {
    return list.stream().map(Column::name).toList();
  }

  /** The row as it is written; null for absent cells. */
  List<String> cells(Object[] values) {
    if (values.length != list.size()) {
      throw new IllegalArgumentException(
          "a row of ["
              + values.length
              + "] values "
              + Arrays.toString(values)
              + " for ["
              + list.size()
              + "] columns "
              + names());
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      cells.add(list.get(i).cell(values[i]));
    }
    return cells;
  }
}
