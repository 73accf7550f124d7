// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.sample.Samples;
import io.lodestone.study.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What reading a table of cores gave: all findings, and the samples if none of them is an error.
///
/// @param findings errors first, then by row
/// @param samples the samples, or null if there are errors; prefer [#findSamples]
public record CoreReading(List<Finding> findings, @Nullable Samples samples) {

  public CoreReading {
    findings = findings.stream().sorted().toList();
  }

  /// The samples, if there is no error.
  public Optional<Samples> findSamples() {
    return Optional.ofNullable(samples);
  }

  /// The samples.
  ///
  /// @throws IllegalStateException when there are errors
  public Samples getSamples() {
    return findSamples()
        .orElseThrow(() ->
            new IllegalStateException(
                "the table of cores has errors, the first: "
                    + findings.getFirst()
                    + "\nMaybe list all findings first"));
  }
}
