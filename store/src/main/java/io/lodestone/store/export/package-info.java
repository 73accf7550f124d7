// SPDX-License-Identifier: Apache-2.0
/// Runs in the formats of other programs: archives of tables, a workbook, the table of the
/// integrated-assessment community.
///
/// Entry verbs: `write…` of each class. Everything is read through
/// [RunSql][io.lodestone.store.ensemble.RunSql], which opens read-only, and streams to what it is
/// given.
@NullMarked
package io.lodestone.store.export;

import org.jspecify.annotations.NullMarked;
