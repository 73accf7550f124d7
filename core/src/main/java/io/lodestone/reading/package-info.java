// SPDX-License-Identifier: Apache-2.0
/// One run as numbers that indicators ask for: monthly quantities, prices, shortage, windows of
/// months. Entry verb: [RunView][io.lodestone.reading.RunView].
@NullMarked
package io.lodestone.reading;

import org.jspecify.annotations.NullMarked;
