// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

/// Whose dependence, for what, on whom.
///
/// @param user region that uses
/// @param element element that is traced
/// @param on region depended on
public record Reliance(String user, String element, String on) {}
