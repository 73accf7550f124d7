// SPDX-License-Identifier: Apache-2.0
/// Numbers and distributions as people read them: the one place where a number becomes text.
@NullMarked
package io.lodestone.page.words;

import org.jspecify.annotations.NullMarked;
