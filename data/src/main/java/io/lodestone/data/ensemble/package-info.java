// SPDX-License-Identifier: Apache-2.0
/// Who does the parts of an ensemble: here, or on a cluster.
///
/// Entry verb: `PartRunner.run`. A part's files depend on its recipe and number only, whoever does
/// it and however often.
@NullMarked
package io.lodestone.data.ensemble;

import org.jspecify.annotations.NullMarked;
