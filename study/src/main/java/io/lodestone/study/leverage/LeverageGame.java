// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.leverage;

import java.time.YearMonth;
import java.util.List;

/// Who threatens whom with what, as a study says.
///
/// @param title one line
/// @param from first month that counts
/// @param until last month that counts
/// @param discountRate of both sides, per year
/// @param senderShare bargaining weight of the sender, 0 to 1
/// @param roles which choices play a part in the analysis
/// @param embargoStart month in which the embargo's scenario starts it
/// @param embargoMonths how long an embargo counts
/// @param planStart month from which the plan is built
/// @param sender what the sender can do
/// @param target what the target can do
public record LeverageGame(
    String title,
    YearMonth from,
    YearMonth until,
    double discountRate,
    double senderShare,
    Roles roles,
    YearMonth embargoStart,
    int embargoMonths,
    YearMonth planStart,
    List<Choice> sender,
    List<Choice> target) {

  public LeverageGame {
    sender = List.copyOf(sender);
    target = List.copyOf(target);
  }

  /// Ids of the choices that play a part.
  ///
  /// @param open the sender's choice in which trade is open
  /// @param embargo the sender's threat
  /// @param nothing the target's choice of doing nothing
  /// @param plan the target's choice whose difference is told by year
  public record Roles(String open, String embargo, String nothing, String plan) {}

  /// One choice of a side.
  ///
  /// @param id name of the choice
  /// @param name for people
  /// @param scenarios whose events and measures it brings
  public record Choice(String id, String name, List<String> scenarios) {

    public Choice {
      scenarios = List.copyOf(scenarios);
    }
  }
}
