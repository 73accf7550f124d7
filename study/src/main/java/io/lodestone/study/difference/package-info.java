// SPDX-License-Identifier: Apache-2.0

/// In what two studies, or the copies of studies that two runs hold, differ: by row, not by byte.
/// Entry verb: `StudyDifference.of`. Spaces, comments, the order of rows and the spelling of
/// numbers are no difference.
@NullMarked
package io.lodestone.study.difference;

import org.jspecify.annotations.NullMarked;
