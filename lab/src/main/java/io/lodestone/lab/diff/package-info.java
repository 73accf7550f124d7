// SPDX-License-Identifier: Apache-2.0
/// In what two studies or two runs differ, by row. Entry verb: `DiffWork.run`.
@NullMarked
package io.lodestone.lab.diff;

import org.jspecify.annotations.NullMarked;
