// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import java.util.Arrays;

/// The numbers that each seat was last given, to find those that a new month changes.
///
/// Most months change few of them, and what follows from one is written to rows of seats that lie
/// far apart. Here a seat's numbers lie together, `[seat][participant]`, and are compared by their
/// bits, several at a time.
final class Seen {

  private final double[] numbers;
  private final int participants;

  /// Zeros were seen.
  Seen(int participants, int width) {
    this.participants = participants;
    this.numbers = new double[participants * width];
  }

  /// The next participant, `from` or later, whose number is another than before, and notes it; the
  /// number of participants when there is none.
  ///
  /// @param now `[participant]`
  int next(int seat, double[] now, int from) {
    int mine = seat * participants;
    int end = mine + participants;
    int ahead = Arrays.mismatch(numbers, mine + from, end, now, from, participants);
    if (ahead < 0) {
      return participants;
    }
    numbers[mine + from + ahead] = now[from + ahead];
    return from + ahead;
  }
}
