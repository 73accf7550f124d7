// SPDX-License-Identifier: Apache-2.0
/// What is wrong or suspicious in a study: all of it, sorted, each with place and advice.
///
/// Entry verb: `Finding.error`, `Finding.warning`, `Finding.info`.
@NullMarked
package io.lodestone.study.finding;

import org.jspecify.annotations.NullMarked;
