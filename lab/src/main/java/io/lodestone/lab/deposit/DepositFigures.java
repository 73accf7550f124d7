// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.lab.place.Stop;
import java.util.List;
import java.util.function.Consumer;

/// What a deposit holds, yields and costs.
///
/// @param in what was asked
/// @param resource cores, variogram, realisations
/// @param lifts by scheme
/// @param money by scheme, in the same order
public record DepositFigures(
    DepositInput in,
    ResourceFindings resource,
    List<LiftFindings> lifts,
    List<MoneyFindings> money) {

  /// Copies the lists.
  public DepositFigures {
    lifts = List.copyOf(lifts);
    money = List.copyOf(money);
  }

  /// Works it out.
  ///
  /// @param steps hears what comes next
  /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted,
  ///   between two steps
  public static DepositFigures of(DepositInput in, Consumer<DepositStep> steps) {
    Consumer<DepositStep> next =
        step -> {
          Stop.ifAsked();
          steps.accept(step);
        };
    next.accept(DepositStep.RESOURCE);
    ResourceFindings resource = ResourceFindings.of(in);
    next.accept(DepositStep.LIFT);
    List<LiftFindings> lifts = LiftFindings.all(in);
    next.accept(DepositStep.MONEY);
    List<MoneyFindings> money =
        lifts.stream().map(lift -> MoneyFindings.of(in, resource, lift)).toList();
    next.accept(DepositStep.PLUMES);
    return new DepositFigures(in, resource, lifts, money);
  }
}
