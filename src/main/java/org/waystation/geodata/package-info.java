/**
 * Observed facts about places: ZIP areas, outlines, hubs, sites and rural-urban codes, from the
 * embedded national data set and a user's own files, and the rule that says which ZIPs a scenario
 * plans for. {@link org.waystation.geodata.ZipData} loads all that a scenario needs.
 *
 * <p>A ZIP Code has no official polygon; the Census Bureau's areas are ZCTAs, and the types here
 * are named for what the files hold. Coordinates come out in WGS 84 whatever the file's own system
 * was; areas are land areas in square miles as published or derived, never measured on a drawing (a
 * user's own polygons that come without land area are measured, and the ledger says so). Tables
 * come in through {@code InputTable}, whatever they are written in. A fault in a row goes into the
 * {@link org.waystation.ledger.Ledger}; a fault that makes a whole file useless is a {@link
 * org.waystation.geodata.file.DataFileException}.
 *
 * <p>How files are opened and told off is the business of {@code geodata.file}, the formats of
 * polygons that of {@code geodata.polygon}; this room judges what the rows say.
 *
 * <p>Knows nothing of costs, stations or solvers.
 */
package org.waystation.geodata;
