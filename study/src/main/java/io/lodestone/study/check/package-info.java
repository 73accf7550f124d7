// SPDX-License-Identifier: Apache-2.0
/// Whether a study makes sense, beyond what the dictionary says of each cell.
///
/// Entry verb: `Checks.run`. One class answers one question; `Checks` lists them all, and a test
/// fails for one that is not listed.
@NullMarked
package io.lodestone.study.check;

import org.jspecify.annotations.NullMarked;
