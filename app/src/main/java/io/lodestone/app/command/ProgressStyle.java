// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import java.io.Console;
import java.util.Locale;

/// How progress is told.
enum ProgressStyle {
  /// A line that rewrites itself, for a person.
  TERMINAL,
  /// `progress <done> <total> <text>` at every step, for a program such as the workbench, which
  /// asks for it by the system property `lodestone.progress`.
  LINES,
  /// One line a minute, for a log.
  SPARSE;

  /// The style that suits who listens.
  ///
  /// @param json whether the answer is for a program
  static ProgressStyle of(boolean json) {
    if ("lines".equals(System.getProperty("lodestone.progress"))) {
      return LINES;
    }
    Console console = System.console();
    return !json && console != null && console.isTerminal() ? TERMINAL : SPARSE;
  }

  /// A line as it is printed, with what ends or begins it.
  String text(long done, long total, String line) {
    return switch (this) {
      case TERMINAL -> "\r" + line + "   ";
      case LINES -> line(done, total, line) + "\n";
      case SPARSE -> line + "\n";
    };
  }

  /// How long something takes, for people.
  static String time(double seconds) {
    return seconds < 100
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.0f min", seconds / 60);
  }

  /// A line of [#LINES].
  static String line(long done, long total, String text) {
    return String.format(Locale.ROOT, "progress %d %d %s", done, total, text);
  }
}
