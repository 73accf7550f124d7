// SPDX-License-Identifier: Apache-2.0
/// How participants answer prices: one class for each kind, each a share of the surplus D, its
/// gradient and its curvature.
///
/// Only `market` uses these. Formulas: model contract, section 2.
@NullMarked
package io.lodestone.market.response;

import org.jspecify.annotations.NullMarked;
