// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

/// A source that rows name.
///
/// @param key name in the column `source`
/// @param citation author, title, year, place
/// @param licence terms, may be empty
/// @param note remarks, may be empty
public record Source(String key, String citation, String licence, String note) {}
