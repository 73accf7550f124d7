// SPDX-License-Identifier: Apache-2.0
/// Events and measures between text and model: each kind of the catalogue is read from parameters
/// and told in a sentence.
///
/// Entry verb: `Arms.read`, `Arms.tell`. What the parameters are stands in
/// [ChangeKinds][io.lodestone.study.dictionary.ChangeKinds]; one arm for each kind stands here.
@NullMarked
package io.lodestone.study.change;

import org.jspecify.annotations.NullMarked;
