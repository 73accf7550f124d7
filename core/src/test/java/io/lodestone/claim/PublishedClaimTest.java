// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.KnownCase;
import io.lodestone.claim.LikelihoodScale.Term;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Words and scores against their sources.
class PublishedClaimTest {

  @Test
  void everyCaseHasATest() {
    Set<String> ids =
        KnownCase.listAll("claim").stream()
            .map(KnownCase::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ids)
        .as("add a test here for a new case, then its id")
        .containsExactly("BRIER-01", "CRPS-01", "ICD-203", "IPCC-AR5", "WORD");
  }

  @Test
  void bothScalesHaveAllTheirTerms() {
    hasTermsOf(LikelihoodScale.IPCC, "IPCC-AR5");
    hasTermsOf(LikelihoodScale.ICD_203, "ICD-203");
  }

  private static void hasTermsOf(LikelihoodScale scale, String id) {
    assertThat(scale.terms()).hasSameSizeAs(KnownCase.rows("claim", id));
    for (Term term : scale.terms()) {
      KnownCase.get("claim", id, term.words()).isMetBy(term.lower(), term.upper());
    }
  }

  @Test
  void wordsOfProbabilitiesMatch() {
    for (KnownCase c : KnownCase.rows("claim", "WORD")) {
      LikelihoodScale scale =
          c.quantity().startsWith("IPCC") ? LikelihoodScale.IPCC : LikelihoodScale.ICD_203;
      c.isMetBy(scale.narrowest(c.number("p")).orElseThrow().words());
    }
  }

  @Test
  void everyProbabilityHasATrueWordOfTheIpcc() {
    for (int k = 0; k <= 1000; k++) {
      double p = k / 1000.0;
      Term term = LikelihoodScale.IPCC.narrowest(p).orElseThrow();
      assertThat(p).isBetween(term.lower(), term.upper());
    }
  }

  @Test
  void bordersOfTheIpccGoToTheNarrowerTerm() {
    assertThat(ipcc(1)).isEqualTo("virtually certain");
    assertThat(ipcc(0.99)).isEqualTo("virtually certain");
    assertThat(ipcc(0.95)).isEqualTo("extremely likely");
    assertThat(ipcc(0.9)).isEqualTo("very likely");
    assertThat(ipcc(0.66)).isEqualTo("about as likely as not");
    assertThat(ipcc(0.33)).isEqualTo("about as likely as not");
    assertThat(ipcc(0.1)).isEqualTo("very unlikely");
    assertThat(ipcc(0.05)).isEqualTo("extremely unlikely");
    assertThat(ipcc(0.01)).isEqualTo("exceptionally unlikely");
    assertThat(ipcc(0)).isEqualTo("exceptionally unlikely");
  }

  private static String ipcc(double probability) {
    return LikelihoodScale.IPCC.narrowest(probability).orElseThrow().words();
  }

  @Test
  void bordersOfTheDirectiveGoToTheHigherTermAndItsEndsHaveNoWord() {
    for (Term term : LikelihoodScale.ICD_203.terms()) {
      assertThat(LikelihoodScale.ICD_203.narrowest(term.lower())).contains(term);
    }
    assertThat(LikelihoodScale.ICD_203.narrowest(0.99)).isPresent();
    assertThat(LikelihoodScale.ICD_203.narrowest(0.999)).isEmpty();
    assertThat(LikelihoodScale.ICD_203.narrowest(0.009)).isEmpty();
  }

  @Test
  void scoresMatch() {
    KnownCase brier = KnownCase.get("claim", "BRIER-01", "Brier");
    double[] outcomes = brier.vector("o");
    boolean[] happened = new boolean[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      happened[i] = outcomes[i] > 0;
    }
    brier.isMetBy(Scores.brier(brier.vector("p"), happened));
    KnownCase.get("claim", "BRIER-01", "logarithmic")
        .isMetBy(Scores.logarithmic(brier.vector("p"), happened));
    KnownCase crps = KnownCase.get("claim", "CRPS-01", "CRPS");
    crps.isMetBy(Scores.crps(crps.vector("ens"), crps.number("obs")));
  }

  @Test
  void crpsOfOneMemberIsItsMissAndTheFairOneIsSmaller() {
    assertThat(Scores.crps(new double[] {3}, 5)).isEqualTo(2);
    double[] members = {4, 1, 3, 2};
    assertThat(Scores.fairCrps(members, 2.5))
        .isCloseTo(1 - 20.0 / 12 / 2, within(1e-12))
        .isLessThan(Scores.crps(members, 2.5));
  }
}
