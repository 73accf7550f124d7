// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.List;

/// One question about the sense of a study.
interface Check {

  /// What is wrong, in any order; empty if all is well.
  List<Finding> findings(Study study, Places places);
}
