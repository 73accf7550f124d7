// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which way dependencies point: the map of the house, as code.
class ArchitectureTest {

  private static final String ROOT = "io.lodestone.";

  static final String MAP_ADVICE =
      "%nMaybe turn the dependency round, move the class, or change the map here and in ARCHITECTURE.md with a decision record";

  /// Libraries that core may use beside the JDK, by package prefix; Hipparchus by decision 0006.
  private static final List<String> CORE_LIBRARIES =
      List.of(
          "java.",
          "org.jspecify.",
          "org.hipparchus.",
          "org.ejml.",
          "org.hipparchus.",
          "org.jtransforms.",
          "org.apache.commons.rng.",
          "org.apache.commons.statistics.");

  /// Parts of the JDK that core leaves alone: files, network, SQL, logging, reflection tricks.
  private static final List<String> OUTSIDE_PACKAGES =
      List.of(
          "java.io.",
          "java.nio.file.",
          "java.nio.channels.",
          "java.net.",
          "java.sql.",
          "java.util.logging.",
          "java.util.prefs.",
          "java.lang.reflect.",
          "java.lang.foreign.",
          "java.rmi.");

  /// Single classes that core leaves alone: clocks, random sources from nowhere, processes.
  private static final Set<String> OUTSIDE_CLASSES =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.System$Logger",
          "java.security.SecureRandom",
          "java.time.Clock",
          "java.time.InstantSource",
          "java.util.Date",
          "java.util.UUID",
          "java.util.concurrent.ThreadLocalRandom");

  /// Of `System`, only what reads nothing from outside.
  private static final Set<String> SYSTEM_ALLOWED = Set.of("arraycopy", "identityHashCode");

  private static final Set<String> SEEDED_ONLY =
      Set.of("java.util.Random", "java.util.SplittableRandom");

  static final JavaClasses CLASSES = read();

  private static JavaClasses read() {
    // Names of what is used are enough; looking into the JDK's own classes takes most of the time.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .withImportOption(
            location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
        .importPackages("io.lodestone");
  }

  static String featureOf(JavaClass type) {
    String inner = (type.getPackageName() + ".").substring(ROOT.length());
    return inner.substring(0, inner.indexOf('.'));
  }

  /// A package that is not on the map fails a test of its own.
  private static int rowOf(JavaClass type) {
    return HouseMap.ROW_BY_FEATURE.getOrDefault(featureOf(type), HouseMap.CORE_ROWS.size());
  }

  private static int rowInModule(JavaClass type) {
    return HouseMap.moduleRowOf(featureOf(type), type.getPackageName());
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  private static boolean isCore(JavaClass type) {
    return isOurs(type) && !HouseMap.MODULES.containsKey(featureOf(type));
  }

  static List<String> broken(BiPredicate<JavaClass, JavaClass> allowed) {
    Set<String> found = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (!to.isPrimitive() && !allowed.test(from, to)) {
          found.add(from.getName() + " uses " + to.getName());
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> brokenInside(
      Predicate<JavaClass> side, BiPredicate<JavaClass, JavaClass> allowed) {
    return broken((from, to) -> !side.test(from) || !side.test(to) || allowed.test(from, to));
  }

  @Test
  void classesOfAllModulesAreSeen() {
    assertThat(CLASSES.stream().map(ArchitectureTest::featureOf))
        .as("an empty map holds every rule: compile all modules first (./mvnw -pl app -am test)")
        .containsAll(HouseMap.MODULES.keySet())
        .contains("network", "market", "simulation", "indicator");
  }

  @Test
  void everyPackageIsOnTheMap() {
    Set<String> known = new TreeSet<>(HouseMap.ROW_BY_FEATURE.keySet());
    known.addAll(HouseMap.MODULES.keySet());
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(type -> found.add(featureOf(type)));
    assertThat(known)
        .as(
            "a package io.lodestone.X is not on the map%nMaybe put its classes with the feature they serve;"
                + " a new feature goes on a row of HouseMap.CORE_ROWS here and into ARCHITECTURE.md, with a package-info")
        .containsAll(found);
  }

  @Test
  void featuresOfCoreSeeOnlyRowsBelow() {
    assertThat(
            brokenInside(
                ArchitectureTest::isCore,
                (from, to) -> featureOf(from).equals(featureOf(to)) || rowOf(to) < rowOf(from)))
        .as("core's features point upwards or sideways" + MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void scenarioAndMarketDoNotSeeEachOther() {
    Set<String> apart = Set.of("scenario", "market");
    assertThat(
            brokenInside(
                type -> isOurs(type) && apart.contains(featureOf(type)),
                (from, to) -> featureOf(from).equals(featureOf(to))))
        .as("events become Conditions; the clearing sees only those" + MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void modulesPointTowardsCore() {
    assertThat(
            brokenInside(
                ArchitectureTest::isOurs,
                (from, to) ->
                    isCore(to)
                        || featureOf(from).equals(featureOf(to))
                        || HouseMap.MODULES
                            .getOrDefault(featureOf(from), Set.of())
                            .contains(featureOf(to))))
        .as(
            "app → {page, spark} → lab → {store, study, solve, deposit} → core, store → study → deposit"
                + MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void packagesOfModulesSeeOnlyRowsBelow() {
    assertThat(
            brokenInside(
                type -> isOurs(type) && !isCore(type),
                (from, to) ->
                    !featureOf(from).equals(featureOf(to))
                        || from.getPackageName().equals(to.getPackageName())
                        || rowInModule(to) < rowInModule(from)))
        .as("packages of a module point upwards or sideways" + MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void everyPackageOfEveryModuleHasARow() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (isOurs(type) && !isCore(type) && rowInModule(type) < 0) {
        found.add(type.getPackageName());
      }
    }
    assertThat(found).as("packages without a row in HouseMap" + MAP_ADVICE).isEmpty();
  }

  @Test
  void nothingImportsTheApplication() {
    assertThat(
            brokenInside(
                ArchitectureTest::isOurs,
                (from, to) -> !featureOf(to).equals("app") || featureOf(from).equals("app")))
        .as("nothing imports app" + MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void depositUsesTheBaseRowOnly() {
    assertThat(
            brokenInside(
                ArchitectureTest::isOurs,
                (from, to) ->
                    !featureOf(from).equals("deposit")
                        || featureOf(to).equals("deposit")
                        || HouseMap.DEPOSIT_SEES.contains(featureOf(to))))
        .as("deposit sees the base row of core" + MAP_ADVICE)
        .isEmpty();
  }

  @Test
  void subPackagesOfCoreBelongToTheirFeature() {
    assertThat(
            brokenInside(
                ArchitectureTest::isOurs,
                (from, to) ->
                    !isCore(to)
                        || to.getPackageName().equals(ROOT + featureOf(to))
                        || isCore(from) && featureOf(from).equals(featureOf(to))))
        .as(
            "a sub-package such as market.response is its feature's own%nMaybe let the feature's root package offer what is needed")
        .isEmpty();
  }

  @Test
  void packagesHaveNoCycles() {
    Map<String, Set<String>> seen = new HashMap<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (isOurs(to) && !featureOf(to).equals(featureOf(from))) {
          seen.computeIfAbsent(featureOf(from), f -> new TreeSet<>()).add(featureOf(to));
        }
      }
    }
    seen.keySet()
        .forEach(feature ->
            assertThat(reachable(feature, seen))
                .as("%s sees itself through others" + MAP_ADVICE, feature)
                .doesNotContain(feature));
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> seen) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(seen.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (reached.add(next)) {
        open.addAll(seen.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  @Test
  void kernelUsesTheJdkAndNumericalLibrariesOnly() {
    assertThat(
            broken((from, to) ->
                !isKernel(from)
                    || isOurs(to)
                    || CORE_LIBRARIES.stream().anyMatch(to.getName()::startsWith)))
        .as(
            "core and deposit use the JDK and small numerical libraries%nMaybe the class belongs in study, store, lab, solve or app")
        .isEmpty();
  }

  private static boolean isKernel(JavaClass type) {
    return isCore(type) || featureOf(type).equals("deposit");
  }

  @Test
  void kernelTouchesNothingOutside() {
    assertThat(
            broken((from, to) ->
                !isKernel(from)
                    || OUTSIDE_PACKAGES.stream().noneMatch(to.getName()::startsWith)
                        && !OUTSIDE_CLASSES.contains(to.getName())))
        .as(
            "core has no files, network, SQL, clock, logger or random source from nowhere%nMaybe take the value as an argument, or send a RunNotice")
        .isEmpty();
  }

  @Test
  void kernelReadsNoClockEnvironmentOrUnseededRandomness() {
    List<String> found =
        CLASSES.stream()
            .filter(ArchitectureTest::isKernel)
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(ArchitectureTest::readsOutside)
            .map(JavaAccess::getDescription)
            .sorted()
            .toList();
    assertThat(found)
        .as("core depends on its arguments only%nMaybe take the value, or the seed, as an argument")
        .isEmpty();
  }

  private static boolean readsOutside(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    return switch (owner) {
      case "java.lang.System" -> !SYSTEM_ALLOWED.contains(target.getName());
      case "java.lang.Math", "java.lang.StrictMath" -> target.getName().equals("random");
      default ->
          SEEDED_ONLY.contains(owner) && isWithoutSeed(target)
              || owner.startsWith("java.time.") && target.getName().equals("now");
    };
  }

  private static boolean isWithoutSeed(AccessTarget target) {
    return target instanceof AccessTarget.ConstructorCallTarget made
        && made.getRawParameterTypes().isEmpty();
  }

  @Test
  void namesSayWhatAClassIs() {
    List<String> vague =
        List.of("Util", "Utils", "Helper", "Manager", "Impl", "Base", "Data", "Info");
    Stream<String> names =
        CLASSES.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> vague.stream().anyMatch(name::endsWith));
    assertThat(names)
        .as("no %s%nMaybe name it by what it does, an implementation by what it uses", vague)
        .isEmpty();
  }

  @Test
  void nothingStaticChanges() {
    List<String> changing =
        CLASSES.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
            .map(field -> field.getFullName())
            .toList();
    assertThat(changing)
        .as("no static mutable state%nMaybe a field of an object that Wiring makes")
        .isEmpty();
  }
}
