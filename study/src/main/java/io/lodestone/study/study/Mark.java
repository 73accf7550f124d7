// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.baseyear.Trust;

/// Where the numbers of a row come from.
///
/// @param source key of the source
/// @param trust how far it is trusted for this row
/// @param note remarks, or the reasoning of what is assumed
public record Mark(String source, Trust trust, String note) {}
