// SPDX-License-Identifier: Apache-2.0
/// What a study's numbers rest on: from a headline through the links that carry it to figures, rows
/// and citations. Entry verbs: [Ledger#overview], [Ledger#headline], [Ledger#find].
@NullMarked
package io.lodestone.lab.sources;

import org.jspecify.annotations.NullMarked;
