// SPDX-License-Identifier: Apache-2.0
/// House tests: what the project promises about itself, held against sources, pages and studies.
@NullMarked
package io.lodestone.app.house;

import org.jspecify.annotations.NullMarked;
