// SPDX-License-Identifier: Apache-2.0
/// Which columns exist: every column of every table and every key of the YAML files, declared once.
///
/// Entry verb: `Dictionary.getTable`. The reader parses by it, the writer of results takes its
/// columns from it, and `docs/reference/dictionary.md` is generated from it.
@NullMarked
package io.lodestone.study.dictionary;

import org.jspecify.annotations.NullMarked;
