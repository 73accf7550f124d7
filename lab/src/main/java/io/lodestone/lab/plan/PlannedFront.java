// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.study.study.Study;
import java.nio.file.Path;

/// What a search came to and where it stands.
///
/// @param study the study
/// @param front the portfolios that nothing beats
/// @param folder with tables and reports
public record PlannedFront(Study study, FrontDocument front, Path folder) {}
