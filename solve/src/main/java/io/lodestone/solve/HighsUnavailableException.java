// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

/// HiGHS cannot be used on this machine; the message says why and what to try.
public final class HighsUnavailableException extends Exception {

  HighsUnavailableException(String message) {
    super(message);
  }

  HighsUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
