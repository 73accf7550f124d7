// SPDX-License-Identifier: Apache-2.0
/// The workbench in a real browser.
///
/// The tests use the Chromium of the machine. Where there is none they say so and count as skipped.
@NullMarked
package io.lodestone.browser;

import org.jspecify.annotations.NullMarked;
