// SPDX-License-Identifier: Apache-2.0
/// Rows as they are written in CSV and YAML files, and rows parsed by the dictionary, with their
/// line numbers.
///
/// Entry verbs: `CsvFile.read`, `YamlFile.read`, `RowParser.parse`. Nothing is thrown for wrong
/// data: it becomes findings.
@NullMarked
package io.lodestone.study.table;

import org.jspecify.annotations.NullMarked;
