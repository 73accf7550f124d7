// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

/// The user's input is wrong: exit code 2. The message says what, where, and what to try.
public final class WrongInputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// Takes the whole message.
  public WrongInputException(String message) {
    super(message);
  }
}
