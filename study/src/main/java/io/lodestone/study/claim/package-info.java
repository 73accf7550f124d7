// SPDX-License-Identifier: Apache-2.0
/// Claims as a study states them: the sentence, the quantity and the thresholds. Entry verb:
/// `ClaimReader.read`.
@NullMarked
package io.lodestone.study.claim;

import org.jspecify.annotations.NullMarked;
