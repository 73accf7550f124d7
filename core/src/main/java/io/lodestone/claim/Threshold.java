// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

/// A limit that a number is held against, in the number's own unit.
///
/// @param relation on which side it holds
/// @param limit finite
public record Threshold(Relation relation, double limit) {

  /// On which side of the limit a threshold holds.
  public enum Relation {
    /// Above or on it.
    AT_LEAST("at least"),
    /// Below or on it.
    AT_MOST("at most"),
    /// Above it only.
    ABOVE("above"),
    /// Below it only.
    BELOW("below");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    /// As it is written.
    public String words() {
      return words;
    }
  }

  public Threshold {
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException("limit " + limit + "\nMaybe leave the threshold out");
    }
  }

  /// Whether a value is on the right side; an undefined one never is.
  public boolean holds(double value) {
    return switch (relation) {
      case AT_LEAST -> value >= limit;
      case AT_MOST -> value <= limit;
      case ABOVE -> value > limit;
      case BELOW -> value < limit;
    };
  }

  /// Whether some value could hold this threshold and the other: then the two decide nothing.
  public boolean overlaps(Threshold other) {
    boolean up = isUpward();
    if (up == other.isUpward()) {
      return true;
    }
    Threshold upper = up ? this : other;
    Threshold lower = up ? other : this;
    boolean closed = upper.relation == Relation.AT_LEAST && lower.relation == Relation.AT_MOST;
    return closed ? upper.limit <= lower.limit : upper.limit < lower.limit;
  }

  private boolean isUpward() {
    return relation == Relation.AT_LEAST || relation == Relation.ABOVE;
  }
}
