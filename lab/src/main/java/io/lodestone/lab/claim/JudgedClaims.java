// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.study.study.Study;
import java.nio.file.Path;

/// Claims as they were judged, and where the ledger stands.
///
/// @param study the study
/// @param ledger verdicts and numbers
/// @param folder with the ledger and its report
public record JudgedClaims(Study study, Ledger ledger, Path folder) {}
