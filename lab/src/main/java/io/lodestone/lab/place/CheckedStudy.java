// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import io.lodestone.study.claim.ClaimReader;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A study with every finding in its data.
///
/// @param name as it was asked for
/// @param reading what was read
/// @param findings of the data and of the claims, sorted
public record CheckedStudy(String name, Reading reading, List<Finding> findings) {

  public CheckedStudy {
    findings = List.copyOf(findings);
  }

  /// Reads and checks.
  public static CheckedStudy of(Studies studies, String name) {
    Reading reading = studies.audit(name);
    List<Finding> findings = new ArrayList<>(reading.findings());
    reading.findStudy().ifPresent(read -> ClaimReader.read(read, findings::add));
    Collections.sort(findings);
    return new CheckedStudy(name, reading, findings);
  }

  /// How many findings there are of a severity.
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
