// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

/// A plant that lives on the study's deposit: in each trajectory its capacity by month, what it
/// yields and its cost come from a deposit that could be and from lifting it.
///
/// @param id name of what is kept of it
/// @param name for people
/// @param plant id of the plant, whose one output is the concentrate
/// @param scheme of lifting, by its name among the deposit's numbers
/// @param syntheticCores whether the grades come from cores that nobody has taken
/// @param subsidyFollowsCost whether subsidies to the plant move by as much as its cost
/// @param mark where this comes from
public record UncertainLift(
    String id,
    String name,
    String plant,
    String scheme,
    boolean syntheticCores,
    boolean subsidyFollowsCost,
    Mark mark) {

  /// What all lifts of a trajectory share: which of the deposits that could be is there.
  public static final String DEPOSIT = "deposit/realisation";

  /// What all lifts of a trajectory share: waves, storms and failures.
  public static final String WEATHER = "lift/weather";
}
