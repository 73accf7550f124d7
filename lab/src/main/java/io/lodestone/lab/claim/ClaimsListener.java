// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

/// Hears what is being made for claims.
public interface ClaimsListener {

  /// Nobody.
  ClaimsListener NONE = new ClaimsListener() {};

  /// An ensemble has to be made.
  default void ensembleBegan(EvidenceWork.Begun ensemble) {}

  /// Another use case has to be done.
  ///
  /// @param useCase its name, such as `deposit`
  default void useCaseBegan(String useCase, String study) {}

  /// Another use case came to nothing; the claims that ask it say what they miss.
  ///
  /// @param message why
  default void useCaseFailed(String useCase, String message) {}
}
