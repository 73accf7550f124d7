// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

/// A request that is not answered as asked.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  /// @param status of HTTP
  /// @param message what is wrong and what to try
  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  /// Nothing is there.
  static Refusal notFound(String what) {
    return new Refusal(404, what);
  }
}
