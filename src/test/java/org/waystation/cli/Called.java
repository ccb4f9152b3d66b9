package org.waystation.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A call of the command line within this process.
 *
 * @param code the exit code
 * @param out what it said on standard output
 * @param err what it said on standard error
 */
record Called(int code, String out, String err) {
  static Called with(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return new Called(line.execute(texts), out.toString(), err.toString());
  }
}
