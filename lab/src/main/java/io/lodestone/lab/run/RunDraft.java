// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.run;

import io.lodestone.store.run.RunCard;
import java.nio.file.Path;

/// A run that is about to be written: what its report is made from.
///
/// @param experiment the run beside the baseline's
/// @param card what made it
/// @param runs folder that takes it
public record RunDraft(Experiment experiment, RunCard card, Path runs) {}
