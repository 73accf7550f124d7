// SPDX-License-Identifier: Apache-2.0
/// What a headline hangs on: every plant, process, yield and lane a little more and a little less,
/// every measure left out. Entry verb: `MattersWork.run`.
@NullMarked
package io.lodestone.lab.matters;

import org.jspecify.annotations.NullMarked;
