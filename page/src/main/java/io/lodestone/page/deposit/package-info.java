// SPDX-License-Identifier: Apache-2.0
/// What a study's deposit holds, yields, costs and does to the sea: reckons with the deposit module
/// and turns the figures into sections of a report and tables. Entry: `DepositPageWriter.of`.
/// Formulas: docs/explanation/geostatistics.md, lift-and-cost.md and plume.md.
@NullMarked
package io.lodestone.page.deposit;

import org.jspecify.annotations.NullMarked;
