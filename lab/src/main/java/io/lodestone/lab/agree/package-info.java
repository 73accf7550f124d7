// SPDX-License-Identifier: Apache-2.0
/// Our month beside the linear programmes that others solve, with every difference explained. Entry
/// verb: [Agreement#of].
@NullMarked
package io.lodestone.lab.agree;

import org.jspecify.annotations.NullMarked;
