/**
 * The command line: commands, options, progress on the terminal, exit codes. Everything else is
 * done by {@code run}; nobody uses this room.
 *
 * <p>Results go to standard output or to files, messages to standard error. Exit codes: see {@link
 * org.waystation.cli.ExitCode}.
 */
package org.waystation.cli;
