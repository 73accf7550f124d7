// SPDX-License-Identifier: Apache-2.0
/// Published cases, for the tests of all features.
@NullMarked
package io.lodestone;

import org.jspecify.annotations.NullMarked;
