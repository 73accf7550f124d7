// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.portfolio.PortfolioOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Everything that was simulated, one line for some futures of a portfolio, each on the disk before
/// the next is begun. A line that a crash has torn does not count. What it holds depends on nothing
/// but portfolio and future; only the order of lines tells who was faster.
final class EvaluationLog implements AutoCloseable {

  static final String FILE = "evaluations.log";
  private static final String FAILED = "failed";

  private final FileChannel channel;
  private final Map<String, Map<Integer, Optional<PortfolioOutcome>>> outcomes = new HashMap<>();

  private EvaluationLog(FileChannel channel) {
    this.channel = channel;
  }

  /// Opens the log of a folder and reads what is in it.
  static EvaluationLog open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      List<String> lines = new ArrayList<>();
      long whole = 0;
      if (Files.exists(file)) {
        byte[] bytes = Files.readAllBytes(file);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
          if (bytes[i] == '\n') {
            String line = new String(bytes, from, i - from, StandardCharsets.UTF_8);
            if (!isWhole(line)) {
              break;
            }
            lines.add(line);
            from = i + 1;
            whole = from;
          }
        }
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(whole);
      channel.position(whole);
      EvaluationLog log = new EvaluationLog(channel);
      lines.forEach(log::take);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(String line) {
    int mark = line.lastIndexOf(' ');
    return mark > 0 && line.substring(mark + 1).equals(sum(line.substring(0, mark)));
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private void take(String line) {
    String[] words = line.split(" ");
    int first = Integer.parseInt(words[1]);
    Map<Integer, Optional<PortfolioOutcome>> own =
        outcomes.computeIfAbsent(words[0], key -> new HashMap<>());
    for (int i = 2; i < words.length - 1; i++) {
      own.put(first + i - 2, outcome(words[i]));
    }
  }

  private static Optional<PortfolioOutcome> outcome(String word) {
    if (word.equals(FAILED)) {
      return Optional.empty();
    }
    String[] numbers = word.split(",");
    return Optional.of(
        new PortfolioOutcome(
            Double.parseDouble(numbers[0]),
            Double.parseDouble(numbers[1]),
            Double.parseDouble(numbers[2]),
            Double.parseDouble(numbers[3]),
            Integer.parseInt(numbers[4]),
            Double.parseDouble(numbers[5])));
  }

  private static String word(@Nullable PortfolioOutcome outcome) {
    return outcome == null
        ? FAILED
        : outcome.costUsdPerYear()
            + ","
            + outcome.lossUsdPerYear()
            + ","
            + outcome.dependence()
            + ","
            + outcome.footprint()
            + ","
            + outcome.worstUse()
            + ","
            + outcome.worstUseShare();
  }

  /// What a portfolio came to in a future: empty if it failed, null if it was not tried.
  synchronized @Nullable Optional<PortfolioOutcome> find(Portfolio portfolio, int future) {
    Map<Integer, Optional<PortfolioOutcome>> own = outcomes.get(portfolio.key());
    return own == null ? null : own.get(future);
  }

  /// Writes what a portfolio came to in some futures.
  ///
  /// @param first number of the first future
  /// @param found `[future − first]`; null where it failed
  synchronized void add(Portfolio portfolio, int first, @Nullable PortfolioOutcome[] found) {
    StringBuilder line = new StringBuilder(portfolio.key()).append(' ').append(first);
    for (PortfolioOutcome outcome : found) {
      line.append(' ').append(word(outcome));
    }
    String text = line + " " + sum(line.toString());
    try {
      ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "an evaluation was not written: %s\nMaybe the disk is full; make room and --resume",
              e.getMessage()),
          e);
    }
    take(text);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
