// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

/// A month whose prices were not found.
public final class NotConvergedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// Names what is wrong and what to try.
  public NotConvergedException(String message) {
    super(message);
  }
}
