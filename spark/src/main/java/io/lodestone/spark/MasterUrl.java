// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where Spark is: `local[N]` in this program, `spark://HOST:PORT` (several with commas, one of
/// them leading) on a standalone cluster, or wherever `spark-submit` says.
///
/// @param url as Spark wants it
/// @param submitted whether `spark-submit` started this program, and has shipped its jars
record MasterUrl(String url, boolean submitted) {

  private static final String SUBMIT = "submit";
  private static final String SUBMITTED_MASTER = "spark.master";
  private static final String SCHEME = "spark://";

  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\*|[1-9][0-9]*)])?");
  private static final Pattern STANDALONE =
      Pattern.compile(SCHEME + "[^,:/]+:[0-9]+(?:,[^,:/]+:[0-9]+)*");

  /// As often as on a cluster; Spark itself would not try again in local mode.
  private static final int LOCAL_TRIES = 4;

  /// Assumed: a host that is up accepts within a round trip or two.
  private static final int CONNECT_MILLISECONDS = 5000;

  static MasterUrl of(String on) {
    if (on.equals(SUBMIT)) {
      return bySubmit();
    }
    Matcher local = LOCAL.matcher(on);
    if (local.matches()) {
      String threads = local.group(1) == null ? "1" : local.group(1);
      return new MasterUrl("local[" + threads + "," + LOCAL_TRIES + "]", false);
    }
    if (STANDALONE.matcher(on).matches()) {
      return new MasterUrl(on, false);
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "\"%s\" is no place for Spark%nMaybe local[2], spark://HOST:7077, or submit when spark-submit starts Lodestone",
            on));
  }

  private static MasterUrl bySubmit() {
    String url = System.getProperty(SUBMITTED_MASTER);
    if (url == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "spark-submit has not started this program: there is no property spark.master%nMaybe say where Spark is: local[2] or spark://HOST:7077"));
    }
    return new MasterUrl(url, true);
  }

  boolean isLocal() {
    return url.startsWith("local");
  }

  /// Whether nothing needs to leave this machine.
  boolean isLoopback() {
    return isLocal()
        || url.startsWith(SCHEME)
            && listAddresses().stream()
                .map(InetSocketAddress::getAddress)
                .allMatch(address -> address != null && address.isLoopbackAddress());
  }

  /// Asks for an answer before Spark does, which would go on asking for a minute.
  ///
  /// @throws IllegalStateException if no host accepts a connection
  void requireReachable() {
    if (url.startsWith(SCHEME) && listAddresses().stream().noneMatch(MasterUrl::accepts)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "no Spark master answers at %s%nMaybe it is not running, its port is another (7077 is usual), or a firewall is between",
              url));
    }
  }

  private static boolean accepts(InetSocketAddress address) {
    if (address.isUnresolved()) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MILLISECONDS);
      return true;
    } catch (IOException e) {
      return false; // which is the answer
    }
  }

  private List<InetSocketAddress> listAddresses() {
    return Arrays.stream(url.substring(SCHEME.length()).split(","))
        .map(place -> place.split(":"))
        .map(place -> new InetSocketAddress(place[0], Integer.parseInt(place[1])))
        .toList();
  }
}
