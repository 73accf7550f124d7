// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A selection of ids: plain text with `*` for any run of characters.
///
/// @param text the pattern
public record IdPattern(String text) {

  /// Whether an id is selected.
  public boolean matches(String id) {
    int i = 0;
    int k = 0;
    int star = -1; // position of the last star in the pattern
    int resume = 0; // where in the id that star stops
    while (i < id.length()) {
      if (k < text.length() && text.charAt(k) == '*') {
        star = k++;
        resume = i;
      } else if (k < text.length() && text.charAt(k) == id.charAt(i)) {
        k++;
        i++;
      } else if (star >= 0) {
        k = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    while (k < text.length() && text.charAt(k) == '*') {
      k++;
    }
    return k == text.length();
  }

  /// Whether any of the patterns selects an id.
  public static boolean anyMatches(List<String> patterns, String id) {
    return patterns.stream().anyMatch(p -> new IdPattern(p).matches(id));
  }

  /// The three ids most like a wrong one, for advice.
  public static String closest(String wrong, Collection<String> ids) {
    return ids.stream()
        .sorted(Comparator.comparingInt((String id) -> distance(wrong, id)).thenComparing(id -> id))
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
