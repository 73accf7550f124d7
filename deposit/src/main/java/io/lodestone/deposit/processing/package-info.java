// SPDX-License-Identifier: Apache-2.0
/// From mud to a mixed concentrate: enrichment by size, leaching by element, and what is left.
///
/// Entry verb: [Flowsheet.recipe][io.lodestone.deposit.processing.Flowsheet#recipe]. Grades are ppm
/// of an element in dry mud; a concentrate is counted in the compounds of the study. Formulas:
/// `docs/explanation/lift-and-cost.md`.
@NullMarked
package io.lodestone.deposit.processing;

import org.jspecify.annotations.NullMarked;
