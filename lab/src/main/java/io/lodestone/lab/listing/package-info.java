// SPDX-License-Identifier: Apache-2.0

/// Which studies, scenarios and runs are there? Entry verb: [Listing#of].
@NullMarked
package io.lodestone.lab.listing;

import org.jspecify.annotations.NullMarked;
