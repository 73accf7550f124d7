// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.check;

import io.lodestone.network.Element;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An element of an assay belongs to one element of the network: it is listed once, and not where
/// the network has an element of its own for it.
final class MembersBelongOnce implements Check {

  @Override
  public List<Finding> findings(Study study, Places places) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> ownerByMember = new HashMap<>();
    study.network().elements().ids().forEach(id -> ownerByMember.put(id, id));
    for (Element element : study.network().elements().list()) {
      for (String member : element.members()) {
        String owner = ownerByMember.putIfAbsent(member, element.id());
        if (owner != null) {
          findings.add(
              Finding.error(
                  "member-listed-twice",
                  places.of("elements", element.id()).at("members", member),
                  owner.equals(member)
                      ? String.format(Locale.ROOT, "\"%s\" is an element of its own", member)
                      : String.format(Locale.ROOT, "\"%s\" already belongs to %s", member, owner),
                  "Maybe delete it here: an assay's element counts once"));
        }
      }
    }
    return findings;
  }
}
