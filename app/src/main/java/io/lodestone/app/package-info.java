// SPDX-License-Identifier: Apache-2.0
/// To be filled.
@NullMarked
package io.lodestone.app;

import org.jspecify.annotations.NullMarked;
