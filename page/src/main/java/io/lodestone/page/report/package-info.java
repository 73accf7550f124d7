// SPDX-License-Identifier: Apache-2.0
/// A run, several side by side, an ensemble or a sensitivity as one self-contained page that opens
/// without a network, and as a short text.
///
/// Entry verbs: `ReportWriter.write`, `CompareReport.write`, `EnsembleReport.texts`,
/// `SensitivityReport.texts`. Java computes every number, unit, label and sentence; the page
/// (`page.html`, `page.css` and the scripts beside it) only draws the JSON document that stands
/// inside it. The rules of the sentences are in `docs/reference/report.md`.
@NullMarked
package io.lodestone.page.report;

import org.jspecify.annotations.NullMarked;
