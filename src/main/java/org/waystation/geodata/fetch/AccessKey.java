package org.waystation.geodata.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a publisher wants to know who asks for a file, and where one gets it. The key itself is
 * nowhere kept, written or told.
 *
 * @param variable of the environment that holds it
 * @param parameter of the address that takes it
 * @param signUp where one gets a key
 */
public record AccessKey(String variable, String parameter, URI signUp) {
  /** The address with the key, if there is one. */
  URI in(URI url, Function<String, Optional<String>> environment) {
    return environment
        .apply(variable)
        .map(
            key ->
                URI.create(
                    url
                        + (url.getRawQuery() == null ? "?" : "&")
                        + parameter
                        + "="
                        + URLEncoder.encode(key.strip(), StandardCharsets.UTF_8)))
        .orElse(url);
  }

  /** Why a page came in place of the file. */
  DownloadException refused(PublishedFile file, boolean given) {
    return new DownloadException(
        given
            ? "%s: the server does not take the key in %s\nMaybe it has a slip, or is not active yet; another can be had at [%s]."
                .formatted(file.url(), variable, signUp)
            : "%s: the server gives it to nobody without a key\nMaybe ask for one at [%s], which costs nothing, and set %s to it."
                .formatted(file.url(), signUp, variable));
  }
}
