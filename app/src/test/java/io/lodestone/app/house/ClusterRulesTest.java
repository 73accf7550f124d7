// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The cluster stays optional, and what goes to it is a recipe.
class ClusterRulesTest {

  @Test
  void onlySparkNeedsSpark() {
    List<String> libraries = List.of("org.apache.spark.", "scala.");
    assertThat(
            ArchitectureTest.broken((from, to) ->
                ArchitectureTest.featureOf(from).equals("spark")
                    || libraries.stream().noneMatch(to.getName()::startsWith)))
        .as(
            "Spark is not on the command line's class path (decision 0007)"
                + ArchitectureTest.MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void nothingOfTheModelTravels() {
    List<JavaClass> travellers =
        ArchitectureTest.CLASSES.stream()
            .filter(type -> ArchitectureTest.featureOf(type).equals("spark"))
            .filter(type -> type.isAssignableTo(Serializable.class))
            .toList();
    assertThat(travellers).as("what Spark sends").isNotEmpty();
    List<String> fields =
        travellers.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> !field.getModifiers().contains(JavaModifier.TRANSIENT))
            .filter(field -> ArchitectureTest.isOurs(field.getRawType()))
            .filter(field -> !ArchitectureTest.featureOf(field.getRawType()).equals("spark"))
            .map(JavaField::getFullName)
            .toList();
    assertThat(fields)
        .as("spark ships recipes, never objects of the model%nMaybe send a text that names it")
        .isEmpty();
  }
}
