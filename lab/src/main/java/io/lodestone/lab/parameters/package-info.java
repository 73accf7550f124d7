// SPDX-License-Identifier: Apache-2.0
/// The behavioural parameters of a study with their pedigree: value, range, source, and what they
/// do to headlines. Entry verb: [Pedigree#of].
@NullMarked
package io.lodestone.lab.parameters;

import org.jspecify.annotations.NullMarked;
