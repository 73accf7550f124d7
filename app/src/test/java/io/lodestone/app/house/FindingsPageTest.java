// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `docs/reference/findings.md` lists the kinds of findings that the code can make.
class FindingsPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (error|warning|info) \\| [^|]+ \\| [^|]+ \\|$");

  /// `code severity` of every `Finding.error`, `Finding.warning` and `Finding.info` in the sources
  /// of study.
  private static Set<String> inCode() {
    Set<String> kinds = new TreeSet<>();
    Sources sources =
        Sources.of(
            Stream.of("study", "lab")
                .flatMap(m -> Project.listFiles(m + "/src/main/java", ".java").stream())
                .toList());
    for (CompilationUnitTree unit : sources.units()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree call, @Nullable Void nothing) {
          String name = call.getMethodSelect().toString();
          if (name.matches("Finding\\.(error|warning|info)")) {
            String severity = name.substring("Finding.".length());
            codes(call.getArguments().getFirst()).forEach(c -> kinds.add(c + " " + severity));
          }
          return super.visitMethodInvocation(call, nothing);
        }
      }.scan(unit, null);
    }
    return kinds;
  }

  /// A code, or the two of a conditional expression.
  private static Set<String> codes(ExpressionTree argument) {
    Set<String> codes = new TreeSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof String text) {
          codes.add(text);
        }
        return super.visitLiteral(literal, nothing);
      }
    }.scan(argument, null);
    return codes;
  }

  @Test
  void pageListsEveryKind() {
    String page = Project.text(Project.ROOT.resolve("docs/reference/findings.md"));
    Set<String> told =
        ROW.matcher(page)
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(told)
        .as(
            "docs/reference/findings.md has a row | `code` | severity | meaning | advice | for each kind of finding that data makes")
        .isEqualTo(inCode());
  }

  @Test
  void kindsAreFoundInTheSources() {
    assertThat(inCode())
        .contains("missing-table error", "unused-source info")
        .hasSizeGreaterThan(40);
  }
}
