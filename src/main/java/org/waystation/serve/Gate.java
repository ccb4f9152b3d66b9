package org.waystation.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who is let in. A page from elsewhere can make a browser ask this machine under a name of its own
 * (DNS rebinding); it then asks for a host of that name, and is sent away.
 */
final class Gate {
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private Gate() {}

  /** The status of a refusal with its reason. */
  record Refusal(int status, String reason) {}

  /** Why a request is refused; null if it is not. */
  static Refusal refusal(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    if (hosts.size() != 1 || !isHere(hosts.get(0))) {
      return new Refusal(
          403, "This server answers on this machine only, as localhost; asked for was " + hosts);
    }
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return new Refusal(405, "This server knows GET and HEAD only.");
    }
    return null;
  }

  /** Any port: one that is forwarded has another number here than there. */
  private static boolean isHere(String host) {
    return HOSTS.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", ""));
  }
}
