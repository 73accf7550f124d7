// SPDX-License-Identifier: Apache-2.0
/// The behavioural parameters of a study as lines and as a page. Entry verb:
/// `ParametersPage.table`.
@NullMarked
package io.lodestone.page.parameters;

import org.jspecify.annotations.NullMarked;
