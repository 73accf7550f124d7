// SPDX-License-Identifier: Apache-2.0
/// To be filled.
@NullMarked
package io.lodestone.data;

import org.jspecify.annotations.NullMarked;
