// SPDX-License-Identifier: Apache-2.0
/// Adapters behind the solver port of `io.lodestone.optim`: HiGHS, a native library, and ojAlgo,
/// pure Java.
///
/// Answers: which solvers work on this machine? Entry verb:
/// [io.lodestone.solve.SolverChoice#detect]. HiGHS is preferred; where it cannot be loaded the
/// choice says why and ojAlgo, one to two orders of magnitude slower, takes its place.
///
/// Invariants: both pass the contract tests of the port; one class, `HighsModel`, owns native
/// memory and checks every call before it is made; nothing is downloaded, printed or run in
/// parallel.
@NullMarked
package io.lodestone.solve;

import org.jspecify.annotations.NullMarked;
