// SPDX-License-Identifier: Apache-2.0
/// Why a price is what it is: a month's balance, who is at the margin, what holds a market back.
@NullMarked
package io.lodestone.lab.explain;

import org.jspecify.annotations.NullMarked;
