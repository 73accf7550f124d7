// SPDX-License-Identifier: Apache-2.0
/// A small complete study to start from, with comments that teach the format.
///
/// Entry verb: `StudyTemplate.write`.
@NullMarked
package io.lodestone.study.template;

import org.jspecify.annotations.NullMarked;
