// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import io.lodestone.scenario.Scenario;
import io.lodestone.study.study.Study;

/// A month of ours beside the linear programmes of others.
///
/// @param study the study
/// @param scenario what happens in it
/// @param agreement prices step by step
public record AgreeResult(Study study, Scenario scenario, Agreement agreement) {}
