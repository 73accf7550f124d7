// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.random.Distribution;
import java.util.List;

/// Numbers of a study that share a distribution.
///
/// @param id name that the draws hang on
/// @param name for people
/// @param paths `<table>.<row>.<column>`, with `*` for any characters
/// @param targets the numbers that the paths select
/// @param effect how a draw changes a number
/// @param sharing whether all targets share a draw
/// @param distribution of the draw
/// @param dimension in the Sobol design, 0 if none
/// @param mark where the distribution comes from
public record UncertainInput(
    String id,
    String name,
    List<String> paths,
    List<NumberPath> targets,
    Effect effect,
    Sharing sharing,
    Distribution distribution,
    int dimension,
    Mark mark) {

  public UncertainInput {
    paths = List.copyOf(paths);
    targets = List.copyOf(targets);
  }

  /// How a draw changes a number.
  public enum Effect {
    /// It takes its place.
    VALUE,
    /// It multiplies it.
    FACTOR,
    /// It is added to it.
    SUM,
    /// It moves a month by so many months, rounded.
    MONTHS;

    /// A number of the study under a draw. [#MONTHS] is not for numbers.
    ///
    /// @param number as the study has it
    /// @param draw in the unit that the effect asks for
    public double apply(double number, double draw) {
      return switch (this) {
        case VALUE -> draw;
        case FACTOR -> number * draw;
        case SUM, MONTHS -> number + draw;
      };
    }
  }

  /// Whether several numbers move together.
  public enum Sharing {
    /// One draw for all.
    TOGETHER,
    /// An independent draw for each.
    EACH
  }

  /// The parameter whose draws move a target.
  public String parameterOf(NumberPath target) {
    return sharing == Sharing.EACH ? id + "/" + target.text() : id;
  }
}
