// SPDX-License-Identifier: Apache-2.0
/// From a trajectory to a run folder and back.
///
/// Entry verbs: `RunStore.write` and `RunReader.read`. A run folder is written whole or not at all,
/// and holds an exact copy of its inputs, so that it can be repeated from itself.
@NullMarked
package io.lodestone.store.run;

import org.jspecify.annotations.NullMarked;
