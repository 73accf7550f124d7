// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

/// The two years in which headlines compare a region's position.
public enum Snapshot {
  /// The reconciled base year.
  BASE("base", "base year"),
  /// The last twelve months of a run, or all of a shorter one.
  LAST("last", "last twelve months");

  private final String id;
  private final String words;

  Snapshot(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /// The last part of a headline's id.
  public String id() {
    return id;
  }

  /// As inside a sentence, after "the".
  public String words() {
    return words;
  }
}
