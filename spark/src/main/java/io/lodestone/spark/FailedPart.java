// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns Spark's account of a failed job into ours.
final class FailedPart {

  /// Spark counts slices.
  private static final Pattern SLICE =
      Pattern.compile(
          "Task (\\d+) in stage \\S+ failed (\\d+) times, most recent failure: (.*)",
          Pattern.DOTALL);

  /// Where the stacks begin, of the worker and of the driver.
  private static final Pattern STACK = Pattern.compile("\\s*(\n\tat |\nDriver stacktrace:)");

  /// What Spark says when the program ends under it, for instance by Ctrl-C.
  private static final String SHUT_DOWN = "SparkContext was shut down";

  private FailedPart() {}

  static CancellationException stopped() {
    return new CancellationException(
        "stopped while Spark was at work\nMaybe resume: the parts that are done remain");
  }

  static RuntimeException of(Throwable failure, List<Integer> parts) {
    String account = String.valueOf(failure.getMessage());
    if (account.contains(SHUT_DOWN)) {
      return stopped();
    }
    Matcher slice = SLICE.matcher(account);
    if (slice.find()) {
      return new IllegalStateException(
          String.format(
              Locale.ROOT,
              "part %d failed %s times, at last with%n%s%nMaybe do this part alone to see why; the parts that are done remain",
              parts.get(Integer.parseInt(slice.group(1))),
              slice.group(2),
              STACK.split(slice.group(3), 2)[0]),
          failure);
    }
    return new IllegalStateException(
        String.format(
            Locale.ROOT,
            "Spark gave up: %s%nMaybe the master's page or its log tells why; the parts that are done remain",
            STACK.split(account, 2)[0]),
        failure);
  }
}
