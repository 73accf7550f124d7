// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Claims that are to be judged.
///
/// @param study name or folder
/// @param only ids of the claims; all if empty
/// @param trajectories of every ensemble, for a quick look; what each claim says if 0
/// @param threads parts at a time; one for each core if null
/// @param out folder that takes `<study>/<scenario>/<run>`; that of the place if null
public record ClaimsRequest(
    String study,
    List<String> only,
    int trajectories,
    @Nullable Integer threads,
    @Nullable Path out) {

  public ClaimsRequest {
    only = List.copyOf(only);
  }

  /// All claims of a study, with the ensembles that they ask for.
  public static ClaimsRequest of(String study) {
    return new ClaimsRequest(study, List.of(), 0, null, null);
  }
}
