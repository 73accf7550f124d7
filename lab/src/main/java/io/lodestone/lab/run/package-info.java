// SPDX-License-Identifier: Apache-2.0

/// One scenario of a study from its text to its headlines.
@NullMarked
package io.lodestone.lab.run;

import org.jspecify.annotations.NullMarked;
