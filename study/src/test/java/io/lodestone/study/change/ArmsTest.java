// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The catalogue, the arms and the records of core speak of the same kinds.
class ArmsTest {

  private static List<String> ids(List<? extends Arm<?>> arms) {
    return arms.stream().map(Arm::id).sorted().toList();
  }

  private static List<String> ids(ChangeKind.Part part) {
    return ChangeKinds.list(part).stream().map(ChangeKind::id).sorted().toList();
  }

  /// The records below a sealed interface.
  private static Set<String> records(Class<?> sealed) {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : sealed.getPermittedSubclasses()) {
      if (type.isRecord()) {
        names.add(type.getSimpleName());
      } else {
        names.addAll(records(type));
      }
    }
    return names;
  }

  private static Set<String> types(List<? extends Arm<?>> arms) {
    Set<String> names = new TreeSet<>();
    arms.forEach(arm -> names.add(arm.type().getSimpleName()));
    return names;
  }

  @Test
  void everyKindOfTheCatalogueHasOneArm() {
    assertThat(ids(Arms.EVENTS)).isEqualTo(ids(ChangeKind.Part.EVENT)).doesNotHaveDuplicates();
    assertThat(ids(Arms.MEASURES)).isEqualTo(ids(ChangeKind.Part.MEASURE)).doesNotHaveDuplicates();
  }

  @Test
  void everyRecordOfCoreHasOneArm() {
    assertThat(types(Arms.EVENTS)).as("add an arm").isEqualTo(records(Event.class));
    assertThat(types(Arms.MEASURES)).as("add an arm").isEqualTo(records(Measure.class));
    assertThat(Arms.EVENTS).hasSameSizeAs(types(Arms.EVENTS));
    assertThat(Arms.MEASURES).hasSameSizeAs(types(Arms.MEASURES));
  }

  @Test
  void everyKindSaysWhatItDoesAndWhatItDoesNotSay() {
    List<String> poor = new ArrayList<>();
    for (ChangeKind kind : ChangeKinds.listAll()) {
      boolean rich =
          kind.meaning().endsWith(".")
              && kind.caveat().endsWith(".")
              && kind.example().startsWith("kind: " + kind.id() + "\n")
              && !kind.label().isBlank();
      if (!rich) {
        poor.add(kind.id());
      }
    }
    assertThat(poor).as("kinds without meaning, caveat or example").isEmpty();
  }

  @Test
  void severityFillsAParameter() {
    for (ChangeKind kind : ChangeKinds.listAll()) {
      if (!kind.severityKey().isEmpty()) {
        assertThat(kind.random()).isTrue();
        assertThat(kind.table().findColumn(kind.severityKey())).as(kind.id()).isPresent();
      }
    }
  }

  @Test
  void unknownKindIsRefusedWithAdvice() {
    assertThatThrownBy(() -> ChangeKinds.get("stokpile"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe one of: stockpile");
  }
}
