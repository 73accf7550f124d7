// SPDX-License-Identifier: Apache-2.0
/// The seabed side: what one deposit holds, and what follows from lifting it.
///
/// A function of its arguments like core, of which it sees the base row only (draws, elementary
/// functions, sparse systems). `data` reads its inputs from the study's folder `deposit/`.
@NullMarked
package io.lodestone.deposit;

import org.jspecify.annotations.NullMarked;
