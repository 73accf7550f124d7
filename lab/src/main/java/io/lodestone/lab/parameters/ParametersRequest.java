// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.parameters;

import io.lodestone.lab.ensemble.EnsembleSetup;
import java.util.List;

/// Behavioural parameters whose pedigree and effect are asked.
///
/// @param study name or folder
/// @param setup which scenario's screening, or how to make one
/// @param screening where the effects come from
/// @param headlines whose sensitivity is told, with * for any characters; the usual ones if empty
public record ParametersRequest(
    String study, EnsembleSetup setup, Screening screening, List<String> headlines) {

  public ParametersRequest {
    headlines = List.copyOf(headlines);
  }

  /// Where effects on headlines come from.
  public enum Screening {
    /// The scenario's latest, if there is one.
    STORED,
    /// A small one, made for this.
    MADE
  }
}
