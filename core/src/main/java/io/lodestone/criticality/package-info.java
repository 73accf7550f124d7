// SPDX-License-Identifier: Apache-2.0
/// Published measures of supply risk: concentration, trade balance, and the indices of others.
/// Entry verbs: `Concentration`, [SupplyRisk][io.lodestone.criticality.SupplyRisk], `GeoPolRisk`,
/// `YaleRisk`, `UsgsRisk`.
@NullMarked
package io.lodestone.criticality;

import org.jspecify.annotations.NullMarked;
