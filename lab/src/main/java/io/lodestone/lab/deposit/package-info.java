// SPDX-License-Identifier: Apache-2.0

/// What a study's deposit holds, what can be lifted, what it costs and what it does to the sea.
@NullMarked
package io.lodestone.lab.deposit;

import org.jspecify.annotations.NullMarked;
