/**
 * How far it is from each station site to each demand point, as sparse rows.
 *
 * <p>Only pairs within the coverage standard are kept, so nothing here grows with sites times
 * demand points. Miles are road miles, rounded to a thousandth of a mile: the rounded figure is the
 * distance that is priced, written and verified. Every cell knows where its figure comes from.
 */
package org.waystation.travel;
