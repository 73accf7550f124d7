// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.finding;

import java.util.Locale;

/// How much a finding matters.
public enum Severity {
  /// The study cannot be run as meant.
  ERROR,
  /// Suspicious: look at it before believing results.
  WARNING,
  /// Worth knowing.
  INFO;

  /// The word used in files and reports.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
