// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.discover;

import java.util.List;

/// What was searched. Its arrays are nobody's to change.
///
/// @param ensemble id of the ensemble, `<study>/<scenario>/<run>`
/// @param where which futures were looked for
/// @param inputs ids
/// @param values `[input][future]`
/// @param hits whether each future is looked for, `[future]`
public record Search(
    String ensemble, String where, List<String> inputs, double[][] values, boolean[] hits) {}
