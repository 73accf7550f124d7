// SPDX-License-Identifier: Apache-2.0

/// Where studies, scenarios and runs stand on the disk, and how their names are found.
@NullMarked
package io.lodestone.lab.place;

import org.jspecify.annotations.NullMarked;
