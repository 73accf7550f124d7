// SPDX-License-Identifier: Apache-2.0
/// What exists: regions, commodities, markets, processes, plants, lanes, end uses, stores, and the
/// conditions of a month.
///
/// Entry verb: `NetworkBuilder.build`. Ids are strings at the edge; a
/// [Network][io.lodestone.network.Network] gives each entity a dense index, in the order of the
/// input sorted by id, so that no result depends on the order of rows. The words are those of the
/// model contract, section 1; see `docs/explanation/model.md`.
@NullMarked
package io.lodestone.network;

import org.jspecify.annotations.NullMarked;
