// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import io.lodestone.deposit.plume.analytic.ContinuousSource;
import io.lodestone.deposit.plume.analytic.DepositingPlume;
import io.lodestone.deposit.plume.analytic.FirstPassage;
import io.lodestone.deposit.plume.analytic.InstantaneousSource;
import io.lodestone.deposit.plume.analytic.InstantaneousSource.Axis;
import io.lodestone.deposit.plume.analytic.ReflectedPlume;
import io.lodestone.deposit.plume.analytic.RouseProfile;
import io.lodestone.deposit.plume.analytic.SamplingError;
import io.lodestone.deposit.plume.analytic.Settling;
import io.lodestone.deposit.plume.analytic.StepInput;
import io.lodestone.deposit.plume.analytic.WindMixing;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the published cases, by its case's method.
class PublishedCasesTest {

  static List<PublishedCase> listAll() {
    return PublishedCase.listAll();
  }

  @ParameterizedTest
  @MethodSource("listAll")
  void rowIsMet(PublishedCase row) {
    row.isMetBy(values(row));
  }

  private static double[] values(PublishedCase c) {
    return switch (c.id()) {
      case "ADE-1D" ->
          one(
              InstantaneousSource.concentration(
                  c.number("M"), c.number("t"), axis(c, "x", "U", "D")));
      case "ADE-2D" ->
          one(
              InstantaneousSource.concentration(
                  c.number("M"),
                  c.number("t"),
                  axis(c, "x", "U", "Dx"),
                  new Axis(c.number("y"), 0, c.number("Dy"))));
      case "CONT-01" -> one(continuous(c));
      case "OB-01" ->
          one(
              StepInput.relativeConcentration(
                  c.number("x"), c.number("t"), c.number("v"), c.number("D")));
      case "GP-TURNER1" ->
          one(
              new ReflectedPlume(c.number("Q"), c.number("u"), c.number("H"))
                  .concentration(c.number("y"), c.number("z"), c.number("sy"), c.number("sz")));
      case "ERM-01", "ERM-02" -> one(ermak(c));
      case "STOKES" -> one(stokes(c));
      case "FERGCHURCH" -> one(fergusonChurch(c));
      case "DEP-01" ->
          one(Settling.depositionDistance(c.number("h"), c.number("w"), c.number("U")));
      case "FPT-01" -> firstPassage(c);
      case "ROUSE-01" ->
          one(
              new RouseProfile(c.number("w_s"), c.number("u_star"), c.number("h"))
                  .relativeConcentration(c.number("z"), c.number("a")));
      case "RW-01" -> one(ParticleCases.spreadAfter(c.number("K"), c.number("t")));
      case "ADV-STAT" -> one(ParticleCases.eddy(c, 0, Advection.RUNGE_KUTTA));
      case "ADV-MOV" -> one(ParticleCases.eddy(c, c.number("ug"), Advection.RUNGE_KUTTA));
      case "ADV-ROT" -> one(ParticleCases.radiusLoss(c.number("omega_dt")));
      case "VD-LARGE" -> one(largest(new WindMixing(50, 0)));
      case "CONV-01" -> one(SamplingError.ofShare(c.number("p"), (int) c.number("N")));
      default ->
          throw new IllegalArgumentException(c.id() + "\nMaybe a new case: add its method here");
    };
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static Axis axis(PublishedCase c, String position, String velocity, String diffusivity) {
    return new Axis(c.number(position), c.number(velocity), c.number(diffusivity));
  }

  private static double continuous(PublishedCase c) {
    ContinuousSource source = new ContinuousSource(c.number("Q"), c.number("D"), c.number("U"));
    return c.quantity().contains("slender")
        ? source.slenderConcentration(c.number("x"), c.number("y"), c.number("z"))
        : source.concentration(c.number("x"), c.number("y"), c.number("z"));
  }

  private static double ermak(PublishedCase c) {
    return new DepositingPlume(
            c.number("Q"),
            c.number("H"),
            c.number("u"),
            c.number("K"),
            c.number("w_set"),
            c.number("w_dep"))
        .concentration(c.number("x"), c.number("y"), c.number("z"));
  }

  private static double stokes(PublishedCase c) {
    Settling.Grain grain =
        Settling.Grain.of(c.number("rho_s"), c.number("rho_w"), c.number("nu"), c.number("g"));
    return Settling.stokes(c.inText(c.quantity(), "d"), grain);
  }

  private static double fergusonChurch(PublishedCase c) {
    Settling.Grain grain =
        new Settling.Grain(c.number("R") * Settling.GRAVITY, c.inText(c.quantity(), "nu"));
    Settling.Drag drag =
        new Settling.Drag(c.inText(c.quantity(), "C1"), c.inText(c.quantity(), "C2"));
    return Settling.fergusonChurch(c.inText(c.quantity(), "d"), grain, drag);
  }

  private static double[] firstPassage(PublishedCase c) {
    FirstPassage passage = new FirstPassage(c.number("h"), c.number("w"), c.number("D"));
    return c.quantity().startsWith("mean")
        ? new double[] {passage.meanSeconds(), passage.varianceSquareSeconds()}
        : one(passage.depositedShare(c.number("t")));
  }

  private static double largest(WindMixing mixing) {
    double most = 0;
    for (int wind = 0; wind <= 15; wind += 5) {
      for (int depth = 0; depth <= 75; depth += 5) {
        most = Math.max(most, mixing.diffusivity(wind, depth));
      }
    }
    return most;
  }
}
