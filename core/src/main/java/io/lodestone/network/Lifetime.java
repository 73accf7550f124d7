// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// When a plant or lane exists.
///
/// @param opening how it comes to exist
/// @param startMonth month index of its first month; [#NEVER] for an option that nobody opens
/// @param endMonth month index of the first month without it; [#NEVER] if it stays
public record Lifetime(Opening opening, int startMonth, int endMonth) {

  /// A month index beyond every horizon.
  public static final int NEVER = Integer.MAX_VALUE;

  /// A month index before every horizon.
  public static final int ALWAYS = Integer.MIN_VALUE / 2;

  /// What ran in the base year and stays.
  public static final Lifetime BASE = new Lifetime(Opening.BASE, ALWAYS, NEVER);

  /// What is open from the start though the base year did not use it.
  public static final Lifetime NEW = new Lifetime(Opening.NEW, ALWAYS, NEVER);

  /// What exists only if a measure opens it.
  public static final Lifetime OPTION = new Lifetime(Opening.OPTION, NEVER, NEVER);

  /// A project that starts in a month.
  public static Lifetime from(int startMonth) {
    return new Lifetime(Opening.DATED, startMonth, NEVER);
  }

  /// Whether it ran in the base year.
  public boolean isBase() {
    return opening == Opening.BASE;
  }

  /// Whether it exists in a month.
  public boolean covers(int month) {
    return month >= startMonth && month < endMonth;
  }
}
