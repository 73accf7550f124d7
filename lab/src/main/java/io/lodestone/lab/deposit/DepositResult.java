// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import java.nio.file.Path;

/// A deposit as it was worked out, and where it stands.
///
/// @param figures what it holds, yields and costs
/// @param pages what was written of it
/// @param folder with tables and reports
public record DepositResult(DepositFigures figures, DepositPages pages, Path folder) {}
