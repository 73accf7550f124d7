// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A month computed again from its JSON alone, by the formulas of the model contract and not by any
/// class of the engine.
final class MonthRecomputed {

  /// An answer below this share of what it is measured against is the same when it is 0.
  private static final double TOLERANCE = 1e-9;

  private final JsonNode month;
  private final Map<String, JsonNode> marketById = new HashMap<>();
  private final Map<String, JsonNode> forwardByMarket = new HashMap<>();
  private final Map<String, Double> licenceById = new HashMap<>();
  private final Map<String, Double> netByMarket = new HashMap<>();
  private final Map<String, Double> grossByMarket = new HashMap<>();
  private final Map<String, Double> laterByMarket = new HashMap<>();
  private final Map<String, Double> countedByQuota = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  MonthRecomputed(JsonNode month) {
    this.month = month;
    month.get("markets").forEach(m -> marketById.put(m.get("id").asString(), m));
    month
        .get("quotas")
        .forEach(q -> licenceById.put(q.get("id").asString(), number(q, "licencePrice")));
    month.get("forwards").forEach(f -> forwardByMarket.put(f.get("market").asString(), f));
    month.get("markets").forEach(m -> move(m.get("id").asString(), number(m, "available")));
    month.get("plants").forEach(this::plant);
    month.get("lanes").forEach(this::lane);
    month.get("endUses").forEach(this::endUse);
    month.get("stores").forEach(this::store);
    month.get("forwards").forEach(this::forward);
    month.get("quotas").forEach(this::quota);
    month.get("markets").forEach(this::balance);
  }

  /// What does not agree, in words.
  List<String> differences() {
    return differences;
  }

  private static double number(JsonNode node, String key) {
    return node.get(key).asDouble();
  }

  private double price(String market) {
    return number(marketById.get(market), "price");
  }

  private double expected(String market) {
    return number(marketById.get(market), "expectedPrice");
  }

  private double forwardPrice(String market) {
    return number(forwardByMarket.get(market), "price");
  }

  private void moveLater(String market, double tonnes) {
    laterByMarket.merge(market, tonnes, Double::sum);
  }

  private void move(String market, double tonnes) {
    netByMarket.merge(market, tonnes, Double::sum);
    grossByMarket.merge(market, Math.abs(tonnes), Double::sum);
  }

  private void same(String what, double told, double computed, double size) {
    if (!(Math.abs(told - computed) <= TOLERANCE * size)) {
      differences.add(
          "%s %s: told %.12g, computed %.12g"
              .formatted(month.get("month").asString(), what, told, computed));
    }
  }

  private double licences(JsonNode owner, double amount) {
    double sum = 0;
    for (Map.Entry<String, JsonNode> cover : owner.get("quotas").properties()) {
      sum += cover.getValue().asDouble() * licenceById.get(cover.getKey());
      countedByQuota.merge(cover.getKey(), cover.getValue().asDouble() * amount, Double::sum);
    }
    return sum;
  }

  private void plant(JsonNode plant) {
    double activity = number(plant, "activity");
    double margin =
        -number(plant, "operatingCost") - number(plant, "wedge") - licences(plant, activity);
    for (Map.Entry<String, JsonNode> term : plant.get("now").properties()) {
      margin += term.getValue().asDouble() * price(term.getKey());
      move(term.getKey(), term.getValue().asDouble() * activity);
    }
    for (Map.Entry<String, JsonNode> term : plant.get("later").properties()) {
      margin += term.getValue().asDouble() * forwardPrice(term.getKey());
      moveLater(term.getKey(), term.getValue().asDouble() * activity);
    }
    double capacity = number(plant, "capacity");
    double computed = capacity / (1 + Math.exp(-margin / number(plant, "delta")));
    same(plant.get("id").asString(), activity, computed, capacity);
  }

  private void lane(JsonNode lane) {
    String from = lane.get("from").asString();
    String to = lane.get("to").asString();
    boolean later = lane.get("later").asBoolean();
    double flow = number(lane, "flow");
    double gain =
        (later ? forwardPrice(to) : price(to))
            - price(from)
            - number(lane, "friction")
            - number(lane, "duty")
            - licences(lane, flow);
    double channel = number(lane, "channel");
    double z = gain / number(lane, "delta") - Math.log(number(lane, "headroom") - 1);
    double computed = channel == 0 ? 0 : channel / (1 + Math.exp(-z)); // exact: a ban
    same(lane.get("id").asString(), flow, computed, channel);
    move(from, -flow);
    if (later) {
      moveLater(to, flow);
    } else {
      move(to, flow);
    }
  }

  private void endUse(JsonNode use) {
    String market = use.get("market").asString();
    double reference = number(use, "reference");
    double base = number(use, "basePrice");
    double choke = number(use, "choke");
    double ratio = Math.min(price(market) / base, choke);
    double thrifty = reference * Math.pow(ratio, -number(use, "elasticity"));
    double left = (1 - Math.pow(ratio / choke, 4)) / (1 - Math.pow(choke, -4));
    double demand = thrifty * left * left;
    double size = Math.max(reference, thrifty);
    same(use.get("id").asString() + " demand", number(use, "demand"), demand, size);
    same(use.get("id").asString() + " saved", number(use, "saved"), reference - thrifty, size);
    same(use.get("id").asString() + " without", number(use, "without"), thrifty - demand, size);
    move(market, -number(use, "demand"));
  }

  private void store(JsonNode store) {
    String market = store.get("market").asString();
    double target = number(store, "target");
    double computed =
        target * Math.pow(price(market) / expected(market), -number(store, "exponent"));
    same("store " + market, number(store, "closing"), computed, Math.max(target, computed));
    move(market, -number(store, "closing"));
  }

  private void forward(JsonNode forward) {
    String market = forward.get("market").asString();
    double target = number(forward, "target");
    double ratio = number(forward, "price") / number(forward, "expectedPrice");
    double computed = target * Math.pow(ratio, -number(forward, "exponent"));
    same("position " + market, number(forward, "position"), computed, Math.max(target, computed));
    double left =
        number(forward, "underWay")
            + laterByMarket.getOrDefault(market, 0.0)
            - number(forward, "position");
    double size = number(marketById.get(market), "throughput");
    same("forward balance of " + market, left, 0, size);
  }

  private void quota(JsonNode quota) {
    String id = quota.get("id").asString();
    double cap = number(quota, "cap");
    double unused = number(quota, "mu") / number(quota, "licencePrice");
    same("quota " + id, number(quota, "unused"), unused, cap);
    same("use of quota " + id, cap - countedByQuota.getOrDefault(id, 0.0), unused, cap);
  }

  private void balance(JsonNode market) {
    String id = market.get("id").asString();
    // a market that has hardly moved anything is balanced as far as its sums and prices have digits
    double digits = 1e-4 * grossByMarket.get(id);
    same(
        "balance of " + id, netByMarket.get(id), 0, Math.max(number(market, "throughput"), digits));
  }
}
