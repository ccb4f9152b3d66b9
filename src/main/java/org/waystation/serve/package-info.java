/**
 * Written runs in a browser on this machine: their maps as vector tiles, two of them side by side,
 * and their files to download.
 *
 * <p>{@link org.waystation.serve.ServedRuns} says which folders are shown, {@link
 * org.waystation.serve.RunServer} answers. It listens on the loopback address only, knows no
 * request but GET and HEAD, asks nothing of any network, writes nothing, and hands out no file that
 * a run's manifest does not name (besides the manifest and the report). Coordinates are longitude
 * and latitude in degrees until they go into tiles.
 */
package org.waystation.serve;
