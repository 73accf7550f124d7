// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/// The functions of the HiGHS C interface that the adapter uses (`highs_c_api.h` of HiGHS 1.12;
/// `HighsInt` has 32 bits). Immutable; threads may share it.
///
/// Nothing is checked here: [HighsModel] is the only caller. Functions that only copy arrays take
/// them straight from the heap; [#run] may take minutes and call back into the runtime, so it is a
/// plain call that leaves the collector free.
@SuppressWarnings("restricted")
final class HighsLibrary {

  private static final Linker.Option HEAP = Linker.Option.critical(true);
  private static final int NAME_BYTES = 64;

  private final SymbolLookup symbols;
  private final String version;
  private final MethodHandle create;
  private final MethodHandle destroy;
  private final MethodHandle passMip;
  private final MethodHandle run;
  private final MethodHandle clearSolver;
  private final MethodHandle zeroAllClocks;
  private final MethodHandle modelStatus;
  private final MethodHandle solution;
  private final MethodHandle intInfo;
  private final MethodHandle changeCost;
  private final MethodHandle changeColumnBounds;
  private final MethodHandle changeRowBounds;
  private final MethodHandle changeCosts;
  private final MethodHandle setBool;
  private final MethodHandle setInt;
  private final MethodHandle setDouble;
  private final MethodHandle setString;

  private HighsLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
    version = version();
    create = link("Highs_create", FunctionDescriptor.of(ADDRESS));
    destroy = link("Highs_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    passMip = link("Highs_passMip", passMipDescriptor(), HEAP);
    run = link("Highs_run", status());
    clearSolver = link("Highs_clearSolver", status());
    zeroAllClocks = link("Highs_zeroAllClocks", status());
    modelStatus = link("Highs_getModelStatus", status());
    solution = link("Highs_getSolution", status(ADDRESS, ADDRESS, ADDRESS, ADDRESS), HEAP);
    intInfo = link("Highs_getIntInfoValue", status(ADDRESS, ADDRESS), HEAP);
    changeCost = link("Highs_changeColCost", status(JAVA_INT, JAVA_DOUBLE));
    changeColumnBounds = link("Highs_changeColBounds", status(JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE));
    changeRowBounds = link("Highs_changeRowBounds", status(JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE));
    changeCosts = link("Highs_changeColsCostByRange", status(JAVA_INT, JAVA_INT, ADDRESS), HEAP);
    setBool = link("Highs_setBoolOptionValue", status(ADDRESS, JAVA_INT));
    setInt = link("Highs_setIntOptionValue", status(ADDRESS, JAVA_INT));
    setDouble = link("Highs_setDoubleOptionValue", status(ADDRESS, JAVA_DOUBLE));
    setString = link("Highs_setStringOptionValue", status(ADDRESS, ADDRESS));
  }

  /// Loads the library into this process; loading it again is harmless.
  ///
  /// @throws HighsUnavailableException when the system refuses the file or it is another version
  static HighsLibrary load(Path file) throws HighsUnavailableException {
    try {
      return new HighsLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
    } catch (IllegalArgumentException e) {
      throw new HighsUnavailableException(
          "the system does not load " + file + "\nMaybe the C++ runtime is not installed", e);
    } catch (NoSuchElementException e) {
      throw new HighsUnavailableException(
          file + " lacks a function (" + e.getMessage() + ")\nMaybe it is another version", e);
    } catch (IllegalCallerException e) {
      throw new HighsUnavailableException(
          "native code is forbidden\nMaybe start java with --enable-native-access=ALL-UNNAMED", e);
    }
  }

  String versionName() {
    return version;
  }

  MemorySegment create() {
    try {
      return (MemorySegment) create.invokeExact();
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  void destroy(MemorySegment highs) {
    try {
      destroy.invokeExact(highs);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  /// The arrays of a model, in the order of the C function.
  record Arrays(
      double[] costs,
      double[] columnLower,
      double[] columnUpper,
      double[] rowLower,
      double[] rowUpper,
      int[] start,
      int[] row,
      double[] value,
      int[] integrality) {}

  int passModel(MemorySegment highs, int sense, double offset, Arrays model) {
    int byColumns = 1;
    // Absent for a linear model: an array of "continuous" would make HiGHS a mixed-integer solver
    // without duals.
    MemorySegment integrality =
        model.integrality.length == 0
            ? MemorySegment.NULL
            : MemorySegment.ofArray(model.integrality);
    try {
      return (int)
          passMip.invokeExact(
              highs,
              model.costs.length,
              model.rowLower.length,
              model.value.length,
              byColumns,
              sense,
              offset,
              MemorySegment.ofArray(model.costs),
              MemorySegment.ofArray(model.columnLower),
              MemorySegment.ofArray(model.columnUpper),
              MemorySegment.ofArray(model.rowLower),
              MemorySegment.ofArray(model.rowUpper),
              MemorySegment.ofArray(model.start),
              MemorySegment.ofArray(model.row),
              MemorySegment.ofArray(model.value),
              integrality);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  int run(MemorySegment highs) {
    return call(run, highs);
  }

  int clearSolver(MemorySegment highs) {
    return call(clearSolver, highs);
  }

  int zeroAllClocks(MemorySegment highs) {
    return call(zeroAllClocks, highs);
  }

  int modelStatus(MemorySegment highs) {
    return call(modelStatus, highs);
  }

  int solution(
      MemorySegment highs, double[] value, double[] reduced, double[] activity, double[] dual) {
    try {
      return (int)
          solution.invokeExact(
              highs,
              MemorySegment.ofArray(value),
              MemorySegment.ofArray(reduced),
              MemorySegment.ofArray(activity),
              MemorySegment.ofArray(dual));
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  /// A number about the last run; 0 when it is not known.
  int intInfo(MemorySegment highs, String name) {
    int[] value = new int[1];
    try (Arena arena = Arena.ofConfined()) {
      int ok =
          (int) intInfo.invokeExact(highs, arena.allocateFrom(name), MemorySegment.ofArray(value));
      return ok == 0 ? value[0] : 0;
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  int changeCost(MemorySegment highs, int column, double cost) {
    try {
      return (int) changeCost.invokeExact(highs, column, cost);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  int changeColumnBounds(MemorySegment highs, int column, double lower, double upper) {
    return changeBounds(changeColumnBounds, highs, column, lower, upper);
  }

  int changeRowBounds(MemorySegment highs, int row, double lower, double upper) {
    return changeBounds(changeRowBounds, highs, row, lower, upper);
  }

  int changeCosts(MemorySegment highs, double[] costs) {
    try {
      return (int)
          changeCosts.invokeExact(highs, 0, costs.length - 1, MemorySegment.ofArray(costs));
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  int set(MemorySegment highs, String option, boolean value) {
    return set(setBool, highs, option, value ? 1 : 0);
  }

  int set(MemorySegment highs, String option, int value) {
    return set(setInt, highs, option, value);
  }

  int set(MemorySegment highs, String option, double value) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) setDouble.invokeExact(highs, arena.allocateFrom(option), value);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  int set(MemorySegment highs, String option, String value) {
    try (Arena arena = Arena.ofConfined()) {
      return (int)
          setString.invokeExact(highs, arena.allocateFrom(option), arena.allocateFrom(value));
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  private static int set(MethodHandle setter, MemorySegment highs, String option, int value) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) setter.invokeExact(highs, arena.allocateFrom(option), value);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  private static int call(MethodHandle function, MemorySegment highs) {
    try {
      return (int) function.invokeExact(highs);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  private static int changeBounds(
      MethodHandle function, MemorySegment highs, int index, double lower, double upper) {
    try {
      return (int) function.invokeExact(highs, index, lower, upper);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  private String version() {
    MethodHandle function = link("Highs_version", FunctionDescriptor.of(ADDRESS));
    try {
      MemorySegment text = (MemorySegment) function.invokeExact();
      return text.reinterpret(NAME_BYTES).getString(0);
    } catch (Throwable t) {
      throw broken(t);
    }
  }

  /// `int f(void* highs, …)`.
  private static FunctionDescriptor status(MemoryLayout... more) {
    return FunctionDescriptor.of(JAVA_INT, ADDRESS).appendArgumentLayouts(more);
  }

  private static FunctionDescriptor passMipDescriptor() {
    return status(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_DOUBLE)
        .appendArgumentLayouts(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
        .appendArgumentLayouts(ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  }

  private MethodHandle link(String name, FunctionDescriptor type, Linker.Option... options) {
    MemorySegment symbol = symbols.find(name).orElseThrow(() -> new NoSuchElementException(name));
    return Linker.nativeLinker().downcallHandle(symbol, type, options);
  }

  /// A method handle declares that it throws anything; these calls throw only what the virtual
  /// machine itself throws.
  private static RuntimeException broken(Throwable t) {
    if (t instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(
        "a call to HiGHS failed\nMaybe the library and its description do not match", t);
  }
}
