// SPDX-License-Identifier: Apache-2.0
/// One class for each indicator; all are on the list of
/// [Indicators][io.lodestone.indicator.Indicators].
@NullMarked
package io.lodestone.indicator.kind;

import org.jspecify.annotations.NullMarked;
