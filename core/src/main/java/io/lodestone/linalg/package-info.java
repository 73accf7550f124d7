// SPDX-License-Identifier: Apache-2.0
/// Sparse symmetric systems whose pattern never changes: ordered and analysed once, factorised
/// often.
///
/// Entry: [SparseCholesky][io.lodestone.linalg.SparseCholesky]. Everything else of linear algebra
/// comes from libraries.
@NullMarked
package io.lodestone.linalg;

import org.jspecify.annotations.NullMarked;
