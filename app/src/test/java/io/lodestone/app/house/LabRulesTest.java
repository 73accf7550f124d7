// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import io.lodestone.lab.Lab;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The laboratory works without a console, and the console works through the laboratory.
class LabRulesTest {

  private static final List<String> CONSOLE_AND_WEB = List.of("picocli.", "io.javalin.");

  private static final Set<String> PRINTERS =
      Set.of("java.io.PrintWriter", "java.io.PrintStream", "java.io.Console");

  @Test
  void onlyTheApplicationKnowsCommandLineAndWeb() {
    assertThat(
            ArchitectureTest.broken((from, to) ->
                ArchitectureTest.featureOf(from).equals("app")
                    || CONSOLE_AND_WEB.stream().noneMatch(to.getName()::startsWith)))
        .as("picocli and Javalin stay in app" + ArchitectureTest.MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void theLaboratoryMakesNoPage() {
    assertThat(
            ArchitectureTest.broken(
                (from, to) -> !isLab(from) || !to.getName().startsWith("io.lodestone.page.")))
        .as("lab gets reports through ReportTexts" + ArchitectureTest.MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void theLaboratoryPrintsNothing() {
    assertThat(
            ArchitectureTest.broken((from, to) -> !isLab(from) || !PRINTERS.contains(to.getName())))
        .as("lab tells its progress to listeners%nMaybe return a record and print it in app")
        .isEmpty();
    assertThat(
            lab()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                .map(JavaFieldAccess::getDescription))
        .as("lab leaves System.out, System.err and System.in alone")
        .isEmpty();
  }

  @Test
  void theRuleSeesAPrinterWhereThereIsOne() {
    assertThat(
            ArchitectureTest.broken((from, to) ->
                !ArchitectureTest.featureOf(from).equals("app")
                    || !PRINTERS.contains(to.getName())))
        .as("commands print")
        .isNotEmpty();
  }

  @Test
  void everyVerbIsAskedByACommand() {
    Set<String> verbs = new TreeSet<>();
    for (Method method : Lab.class.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
        verbs.add(method.getName());
      }
    }
    Set<String> asked = new TreeSet<>();
    ArchitectureTest.CLASSES.stream()
        .filter(type -> type.getPackageName().equals("io.lodestone.app.command"))
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().getName().equals(Lab.class.getName()))
        .forEach(call -> asked.add(call.getName()));
    assertThat(asked)
        .as("verbs of Lab that commands call%nMaybe add the command, or take the verb away")
        .containsExactlyElementsOf(verbs);
  }

  private static Stream<JavaClass> lab() {
    return ArchitectureTest.CLASSES.stream().filter(LabRulesTest::isLab);
  }

  private static boolean isLab(JavaClass type) {
    return ArchitectureTest.featureOf(type).equals("lab");
  }
}
