// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.diff;

/// Two studies, two runs, or one of each.
///
/// @param before name or folder of a study, folder of a run, or `study/scenario` for the latest
///   complete one of a scenario
/// @param after the other
public record DiffRequest(String before, String after) {}
