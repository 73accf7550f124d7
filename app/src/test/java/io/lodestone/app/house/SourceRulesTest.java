// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rules about sources that no compiler checks.
class SourceRulesTest {

  private static final int MOST_LINES = 400;
  private static final int MOST_LINES_P90 = 250;
  private static final int MOST_LINES_MEDIAN = 100;
  private static final int MOST_METHOD_LINES = 60;
  private static final int MOST_METHOD_LINES_P90 = 20;

  /// Switches over `Object`, which no list of kinds can exhaust: values that become JSON.
  private static final Set<String> OPEN_SWITCHES =
      Set.of("page/src/main/java/io/lodestone/page/report/ReportJson.java");

  private static final Pattern RARE_EARTH = Pattern.compile("(?i)rare[- ]?earth");

  /// Symbols of elements that are traded as critical minerals, of two letters or more.
  private static final Set<String> SYMBOLS =
      Set.of(
          "LA", "CE", "PR", "ND", "SM", "EU", "GD", "TB", "DY", "HO", "ER", "TM", "YB", "LU", "NI",
          "CO", "CU", "MN", "GA", "GE", "LI", "IN", "TA", "NB", "TE", "SB", "BI", "MG", "PT", "PD");

  private static final List<Path> JAVA = Project.listFiles("", ".java");
  private static final Sources MAIN = Sources.of(Project.listMainSources());

  @Test
  void everyJavaFileBeginsWithItsLicence() {
    assertThat(JAVA)
        .allSatisfy(file ->
            assertThat(Project.text(file))
                .as("the first line of %s", Project.nameOf(file))
                .startsWith("// SPDX-License-Identifier: Apache-2.0\n"));
  }

  @Test
  void everyPackageSaysWhatItIsAndTreatsNullAsAnException() {
    Set<Path> folders =
        Project.listMainSources().stream()
            .map(Path::getParent)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(folders)
        .allSatisfy(folder ->
            assertThat(folder.resolve("package-info.java"))
                .as("add a package-info.java with a /// comment and @NullMarked")
                .content()
                .contains("@NullMarked", "\n/// "));
  }

  @Test
  void filesAreShort() {
    List<Integer> sizes = sizes(Project.listMainSources());
    int median = quantile(sizes, 0.5);
    int p90 = quantile(sizes, 0.9);
    System.out.printf(
        "%d main files: median %d lines, p90 %d, longest %d%n",
        sizes.size(), median, p90, sizes.getLast());
    List<String> long_ =
        JAVA.stream()
            .filter(file -> lines(file) > MOST_LINES)
            .map(file -> Project.nameOf(file) + " " + lines(file))
            .toList();
    assertThat(long_).as("over %d lines%nMaybe it is two classes", MOST_LINES).isEmpty();
    assertThat(median).as("median of lines").isLessThanOrEqualTo(MOST_LINES_MEDIAN);
    assertThat(p90).as("p90 of lines").isLessThanOrEqualTo(MOST_LINES_P90);
  }

  private static List<Integer> sizes(List<Path> files) {
    return files.stream().map(SourceRulesTest::lines).sorted().toList();
  }

  private static int lines(Path file) {
    return (int) Project.text(file).lines().count();
  }

  private static int quantile(List<Integer> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  @Test
  void methodsAreShort() {
    List<Integer> sizes = new ArrayList<>();
    List<String> tooLong = new ArrayList<>();
    for (CompilationUnitTree unit : MAIN.units()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
          int size = lines(unit, method);
          sizes.add(size);
          if (size > MOST_METHOD_LINES) {
            tooLong.add(Sources.nameOf(unit) + " " + method.getName() + " " + size);
          }
          return super.visitMethod(method, nothing);
        }
      }.scan(unit, null);
    }
    Collections.sort(sizes);
    System.out.printf(
        "%d methods: median %d lines, p90 %d, longest %d%n",
        sizes.size(), quantile(sizes, 0.5), quantile(sizes, 0.9), sizes.getLast());
    assertThat(tooLong).as("over %d lines%nMaybe it does two things", MOST_METHOD_LINES).isEmpty();
    assertThat(quantile(sizes, 0.9)).isLessThanOrEqualTo(MOST_METHOD_LINES_P90);
  }

  private static int lines(CompilationUnitTree unit, Tree tree) {
    long start = MAIN.trees().getSourcePositions().getStartPosition(unit, tree);
    long end = MAIN.trees().getSourcePositions().getEndPosition(unit, tree);
    return end < 0
        ? 0 // what the compiler adds, such as a record's constructor
        : (int) (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1);
  }

  @Test
  void publicTypesAndTheirVerbsAreExplained() {
    List<String> bare = new ArrayList<>();
    for (CompilationUnitTree unit : MAIN.units()) {
      String file = Sources.nameOf(unit);
      boolean everything = file.startsWith("core/") || file.startsWith("deposit/");
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
          if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            require(type.getSimpleName().toString());
          }
          return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
          if (everything && isVerb(method)) {
            require(method.getName().toString());
          }
          return super.visitMethod(method, nothing);
        }

        private void require(String name) {
          if (MAIN.trees().getDocComment(getCurrentPath()) == null) {
            bare.add(file + " " + name);
          }
        }
      }.scan(unit, null);
    }
    assertThat(bare)
        .as("public without a /// comment%nMaybe say what it is, with units, ranges and errors")
        .isEmpty();
  }

  /// Public methods that a reader cannot guess: those with parameters, other than constructors, and
  /// what overrides.
  private static boolean isVerb(MethodTree method) {
    boolean overrides =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    return method.getModifiers().getFlags().contains(Modifier.PUBLIC)
        && !overrides
        && !method.getName().contentEquals("<init>")
        && !method.getParameters().isEmpty();
  }

  @Test
  void patternSwitchesNameEveryKind() {
    List<String> loose = new ArrayList<>();
    for (CompilationUnitTree unit : MAIN.units()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
          check(tree, tree.getCases());
          return super.visitSwitch(tree, nothing);
        }

        @Override
        public @Nullable Void visitSwitchExpression(
            SwitchExpressionTree tree, @Nullable Void nothing) {
          check(tree, tree.getCases());
          return super.visitSwitchExpression(tree, nothing);
        }

        private void check(Tree tree, List<? extends CaseTree> cases) {
          if (has(cases, PatternCaseLabelTree.class)
              && has(cases, DefaultCaseLabelTree.class)
              && !OPEN_SWITCHES.contains(Sources.nameOf(unit))) {
            long start = MAIN.trees().getSourcePositions().getStartPosition(unit, tree);
            loose.add(Sources.nameOf(unit) + ":" + unit.getLineMap().getLineNumber(start));
          }
        }
      }.scan(unit, null);
    }
    assertThat(loose)
        .as(
            "default in a switch over kinds%nMaybe name the kinds, so that the compiler finds the forgotten arm")
        .isEmpty();
  }

  private static boolean has(List<? extends CaseTree> cases, Class<?> label) {
    return cases.stream().flatMap(c -> c.getLabels().stream()).anyMatch(label::isInstance);
  }

  /// What a study is about stands in the study; only the dictionary gives examples.
  @Test
  void noSourceKnowsRareEarths() {
    List<Path> sources =
        Project.listMainSources().stream()
            .filter(file -> !Project.nameOf(file).contains("/study/dictionary/"))
            .toList();
    List<String> found = new ArrayList<>();
    for (Path file : sources) {
      if (RARE_EARTH.matcher(Project.text(file)).find()) {
        found.add(Project.nameOf(file));
      }
    }
    assertThat(found).as("%nMaybe read it from the study").isEmpty();
  }

  @Test
  void noEnumListsChemicalElements() {
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : MAIN.units()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
          if (type.getKind() == Tree.Kind.ENUM) {
            long symbols =
                type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(member -> ((VariableTree) member).getName().toString())
                    .filter(SYMBOLS::contains)
                    .count();
            if (symbols > 1) {
              found.add(Sources.nameOf(unit) + " " + type.getSimpleName());
            }
          }
          return super.visitClass(type, nothing);
        }
      }.scan(unit, null);
    }
    assertThat(found).as("%nMaybe elements by id, as the study names them").isEmpty();
  }

  @Test
  void nothingIsLeftToDo() {
    // In two parts, so that this file does not find itself.
    assertNowhere(JAVA, List.of("TO" + "DO", "FIX" + "ME"), "Maybe do it, or open an issue");
  }

  @Test
  void nothingReachesOutsideTheProject() {
    assertNowhere(
        Project.listFiles("", ""),
        List.of("../" + "shared"),
        "Maybe copy what is needed into the project, with its source");
  }

  private static void assertNowhere(List<Path> files, List<String> words, String advice) {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      Project.findText(file)
          .ifPresent(text ->
              words.stream()
                  .filter(text::contains)
                  .forEach(word -> found.add(Project.nameOf(file) + " has " + word)));
    }
    assertThat(found).as("%n" + advice).isEmpty();
  }
}
