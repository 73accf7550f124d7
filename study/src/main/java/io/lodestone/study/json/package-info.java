// SPDX-License-Identifier: Apache-2.0
/// JSON text from maps, lists, texts, numbers and booleans.
///
/// Entry verb: `JsonText.of`.
@NullMarked
package io.lodestone.study.json;

import org.jspecify.annotations.NullMarked;
