// SPDX-License-Identifier: Apache-2.0
/// Reads the game of a sender and a target that a study defines. Entry verb: `LeverageReader.read`.
@NullMarked
package io.lodestone.study.leverage;

import org.jspecify.annotations.NullMarked;
