// SPDX-License-Identifier: Apache-2.0

/// In which futures of an ensemble something happens, as rules in the study's words.
@NullMarked
package io.lodestone.lab.discover;

import org.jspecify.annotations.NullMarked;
