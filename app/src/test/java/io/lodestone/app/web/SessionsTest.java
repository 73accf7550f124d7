// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final String TOKEN = "a-token-that-is-long-enough";

  @Test
  void whoeverGuessesLocksOutHimselfAndNobodyElse() {
    Sessions sessions = new Sessions(TOKEN, Clock.systemUTC());
    for (int i = 0; i < 25; i++) {
      assertThat(sessions.open("wrong", "10.0.0.9")).isEmpty();
    }
    assertThat(sessions.open(TOKEN, "10.0.0.9")).isEmpty();
    assertThat(sessions.open(TOKEN, "10.0.0.1")).isPresent();
  }
}
