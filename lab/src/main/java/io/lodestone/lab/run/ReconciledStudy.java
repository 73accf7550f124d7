// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.run;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.study.study.Study;

/// A study with the balanced year that its sources describe.
///
/// @param study the study
/// @param baseYear reconciled and calibrated
public record ReconciledStudy(Study study, BaseYear baseYear) {}
