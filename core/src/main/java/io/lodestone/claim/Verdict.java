// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

import java.util.Collection;

/// What a ledger says of a statement.
public enum Verdict {
  /// Likely true, or true without doubt where nothing is sampled.
  SUPPORTED("supported"),
  /// Likely false.
  CONTRADICTED("contradicted"),
  /// Neither is likely, or parts of the statement differ.
  MIXED("mixed"),
  /// The data are missing or too thin.
  CANNOT_BE_TOLD("cannot be told");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /// As it is printed.
  public String words() {
    return words;
  }

  /// The verdict on a statement whose parts have verdicts: it stands or falls as a whole when they
  /// agree, and cannot be told when one of them cannot.
  ///
  /// @param parts at least one
  public static Verdict ofAll(Collection<Verdict> parts) {
    if (parts.isEmpty() || parts.contains(CANNOT_BE_TOLD)) {
      return CANNOT_BE_TOLD;
    }
    Verdict first = parts.iterator().next();
    return parts.stream().allMatch(v -> v == first) ? first : MIXED;
  }
}
