/**
 * Downloads the official files that the data set can be replaced with: whole or not at all, resumed
 * after a cut, tried again where that may help, and never taken for what they are not.
 *
 * <p>The only room that uses the network, and only when a user asks for it. Knows neither what the
 * files mean nor how they are read.
 */
package org.waystation.geodata.fetch;
