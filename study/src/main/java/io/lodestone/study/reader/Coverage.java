// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

/// How much of a column is uncertain.
///
/// @param table table of the dictionary; `scenarios` for events and measures
/// @param column column or key
/// @param numbers how many rows hold a number there
/// @param uncertain how many of these numbers some input draws
public record Coverage(String table, String column, int numbers, int uncertain) {}
