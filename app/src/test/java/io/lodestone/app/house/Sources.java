// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Java sources as the compiler parses them, without resolving names.
final class Sources {

  private final Trees trees;
  private final List<CompilationUnitTree> units;

  private Sources(Trees trees, List<CompilationUnitTree> units) {
    this.trees = trees;
    this.units = units;
  }

  /// Parses files.
  static Sources of(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return new Sources(Trees.instance(task), List.copyOf(units));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Trees trees() {
    return trees;
  }

  List<CompilationUnitTree> units() {
    return units;
  }

  /// Name of a unit's file inside the project.
  static String nameOf(CompilationUnitTree unit) {
    return Project.nameOf(Path.of(unit.getSourceFile().toUri()));
  }
}
