/**
 * What became of each row of input.
 *
 * <p>A row that cannot be used is data, not a log line: a small record that says which ZIP, which
 * file and row, what was seen and what follows. The rule of the room: every input row ends up with
 * exactly one {@link org.waystation.ledger.Fate}, and {@link org.waystation.ledger.Ledger} can
 * count them.
 *
 * <p>Knows nothing of how rows are read or what they are used for.
 */
package org.waystation.ledger;
