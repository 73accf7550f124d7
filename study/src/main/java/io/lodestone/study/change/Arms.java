// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All arms: from parameters to events and measures, and from these to words.
public final class Arms {

  static final List<Arm<? extends Event>> EVENTS = EventArms.ALL;

  static final List<Arm<? extends Measure>> MEASURES =
      Stream.of(PlantArms.ALL, TradeArms.ALL, UseArms.ALL)
          .<Arm<? extends Measure>>flatMap(List::stream)
          .toList();

  private Arms() {}

  /// The event of a row; empty if its parameters contradict each other, which is then a finding.
  ///
  /// @throws IllegalStateException when its kind has no arm
  public static Optional<Event> event(ChangeRow row) {
    return armOf(EVENTS, row).reads().apply(row).map(event -> event);
  }

  /// The measure of a row, as [#event].
  public static Optional<Measure> measure(ChangeRow row) {
    return armOf(MEASURES, row).reads().apply(row).map(measure -> measure);
  }

  private static <T> Arm<? extends T> armOf(List<Arm<? extends T>> arms, ChangeRow row) {
    String kind = row.text("kind");
    return arms.stream()
        .filter(arm -> arm.id().equals(kind))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "kind " + kind + " has no arm\nMaybe it was added to the dictionary only"));
  }

  /// What an event does, in one sentence: when, who, what, how much.
  public static String tell(Event event, Words words) {
    return words.when(event.period()) + ", " + told(EVENTS, event, words) + ".";
  }

  /// What a measure does, in one sentence.
  public static String tell(Measure measure, Words words) {
    return words.when(measure.period()) + ", " + told(MEASURES, measure, words) + ".";
  }

  /// The kind of an event or measure.
  public static ChangeKind kindOf(Object change) {
    List<Arm<?>> all = new ArrayList<>(EVENTS);
    all.addAll(MEASURES);
    return all.stream()
        .filter(arm -> arm.type().isInstance(change))
        .map(arm -> ChangeKinds.get(arm.id()))
        .findFirst()
        .orElseThrow(() -> noArm(change));
  }

  private static <T> String told(List<? extends Arm<? extends T>> arms, T change, Words words) {
    for (Arm<? extends T> arm : arms) {
      if (arm.type().isInstance(change)) {
        return tell(arm, change, words);
      }
    }
    throw noArm(change);
  }

  private static <T> String tell(Arm<T> arm, Object change, Words words) {
    return arm.tells().apply(arm.type().cast(change), words);
  }

  private static IllegalStateException noArm(Object change) {
    return new IllegalStateException(
        change.getClass().getSimpleName() + " has no arm\nMaybe add it to the list of its family");
  }
}
