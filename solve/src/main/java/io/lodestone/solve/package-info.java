// SPDX-License-Identifier: Apache-2.0
/// Adapters behind the solver port of `io.lodestone.optim`: HiGHS, a native library, and ojAlgo,
/// pure Java.
///
/// Answers: which solvers work on this machine? Entry verb:
/// [io.lodestone.solve.SolverChoice#detect]. HiGHS is preferred; where it cannot be loaded the
/// choice says why and ojAlgo, 20 to 200 times slower on a month of 600 rows, takes its place.
///
/// Invariants: both pass the contract tests of the port; one class, `HighsModel`, owns native
/// memory and checks every call before it is made; nothing is downloaded, printed or run in
/// parallel.
@NullMarked
package io.lodestone.solve;

import org.jspecify.annotations.NullMarked;
