// SPDX-License-Identifier: Apache-2.0
/// The application: command line and the one place where parts are put together
/// ([Wiring][io.lodestone.app.Wiring]).
@NullMarked
package io.lodestone.app;

import org.jspecify.annotations.NullMarked;
