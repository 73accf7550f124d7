// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.random.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may go wrong with plants that open during the run, by their own date or by a measure.
///
/// @param id name that the draws hang on
/// @param name for people
/// @param plants ids with `*`
/// @param delayMonths months after the planned opening; null if none
/// @param failureShare probability that they never open
/// @param sunkShare share of a project's capital that is spent although they never open
/// @param rampClass McNulty class 1 to 4; null if the data's holds
/// @param mark where the distributions come from
public record UncertainProject(
    String id,
    String name,
    List<String> plants,
    @Nullable Distribution delayMonths,
    double failureShare,
    double sunkShare,
    @Nullable Distribution rampClass,
    Mark mark) {

  public UncertainProject {
    plants = List.copyOf(plants);
  }

  /// The distribution of the delay, if there may be one.
  public Optional<Distribution> findDelayMonths() {
    return Optional.ofNullable(delayMonths);
  }

  /// The distribution of the class of ramp-up, if it is uncertain.
  public Optional<Distribution> findRampClass() {
    return Optional.ofNullable(rampClass);
  }

  /// The parameter of the delay's draws.
  public String delayId() {
    return id + "/delay";
  }

  /// The parameter of the failure's draws.
  public String failureId() {
    return id + "/failure";
  }

  /// The parameter of the draws of the class of ramp-up.
  public String rampId() {
    return id + "/ramp";
  }

  List<Uncertainties.Factor> listFactors() {
    List<Uncertainties.Factor> factors = new ArrayList<>();
    if (delayMonths != null) {
      factors.add(new Uncertainties.Factor(delayId(), name + ": delay"));
    }
    if (failureShare > 0) {
      factors.add(new Uncertainties.Factor(failureId(), name + ": failure"));
    }
    if (rampClass != null) {
      factors.add(new Uncertainties.Factor(rampId(), name + ": ramp-up class"));
    }
    return factors;
  }
}
