// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.explain;

import java.time.YearMonth;

/// A price that is to be explained.
///
/// @param study name or folder
/// @param scenario id
/// @param market id, such as `home/copper`
/// @param month which month
public record ExplainRequest(String study, String scenario, String market, YearMonth month) {}
