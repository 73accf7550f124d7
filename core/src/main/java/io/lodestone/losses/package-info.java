// SPDX-License-Identifier: Apache-2.0

/// What a scenario takes from users against the baseline with the same draws, and who resold what
/// (model contract, section 6).
@NullMarked
package io.lodestone.losses;

import org.jspecify.annotations.NullMarked;
