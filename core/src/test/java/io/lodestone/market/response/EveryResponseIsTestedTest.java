// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A kind of response without tests fails here.
class EveryResponseIsTestedTest {

  @Test
  void everyKindOfResponseHasATestOfItsContract() {
    List<String> kinds =
        new ClassFileImporter()
            .importUrl(Response.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                .filter(c -> c.isAssignableTo(Response.class) && !c.isInterface())
                .map(JavaClass::getFullName)
                .toList();
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(6);
    for (String kind : kinds) {
      assertThat(testsContract(kind))
          .as("%sTest extends ResponseContract: write it beside the other kinds' tests", kind)
          .isTrue();
    }
  }

  private static boolean testsContract(String kind) {
    try {
      return ResponseContract.class.isAssignableFrom(Class.forName(kind + "Test"));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
