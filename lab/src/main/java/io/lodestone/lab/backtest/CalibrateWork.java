// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.network.IdPattern;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.study.UncertainInput;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Estimates inputs of behaviour of a study. Writes nothing.
public final class CalibrateWork {

  private final Studies studies;

  /// Estimates for studies of a place.
  public CalibrateWork(Studies studies) {
    this.studies = studies;
  }

  /// Fits the inputs.
  ///
  /// @param notices hears what is tried
  public Estimation.Result run(CalibrateRequest request, Consumer<String> notices) {
    studies.require(request.study());
    Reading reading = studies.read(request.study());
    Estimation estimation = estimation(reading, request.settings());
    return estimation.run(chosen(estimation.candidates(), request), notices);
  }

  private static Estimation estimation(Reading reading, Estimation.Settings settings) {
    try {
      return new Estimation(reading.getFutures(), reading.episodes().values(), settings);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private static List<UncertainInput> chosen(
      List<UncertainInput> candidates, CalibrateRequest request) {
    List<String> inputs = request.inputs();
    List<String> ids = candidates.stream().map(UncertainInput::id).toList();
    for (String id : inputs) {
      if (!ids.contains(id)) {
        throw new WrongInputException(
            String.format(
                Locale.ROOT,
                "no input of behaviour \"%s\"\nMaybe one of: %s",
                id,
                IdPattern.closest(id, ids)));
      }
    }
    List<UncertainInput> chosen =
        inputs.isEmpty()
            ? candidates
            : candidates.stream().filter(c -> inputs.contains(c.id())).toList();
    int most = request.settings().most();
    if (chosen.size() < 2 || most < 2) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "%d inputs to estimate\nMaybe two or more: --inputs a,b or --most 2",
              Math.min(most, chosen.size())));
    }
    return chosen;
  }
}
