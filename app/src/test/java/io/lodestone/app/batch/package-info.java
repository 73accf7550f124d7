// SPDX-License-Identifier: Apache-2.0
/// Trajectories of a study side by side.
@NullMarked
package io.lodestone.app.batch;

import org.jspecify.annotations.NullMarked;
