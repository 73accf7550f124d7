// SPDX-License-Identifier: Apache-2.0
/// The commands, one class each. Text on standard output, progress and errors on standard error.
@NullMarked
package io.lodestone.app.command;

import org.jspecify.annotations.NullMarked;
