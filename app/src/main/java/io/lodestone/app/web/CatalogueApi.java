// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.network.Index;
import io.lodestone.network.Network;
import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.ColumnType;
import io.lodestone.study.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The kinds of events and measures with their parameters, from the dictionary: forms are made from
/// this, so that a kind that is added to the dictionary has its form.
final class CatalogueApi {

  private final StudyShelf studies;

  CatalogueApi(StudyShelf studies) {
    this.studies = studies;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/api/catalogue",
            "Kinds of events and measures: what each does and does not say, an example, parameters with type, unit, bounds and help.",
            r -> Answers.send(r, Map.of("kinds", kinds()))),
        Endpoint.get(
            "/api/studies/{study}/ids",
            "Ids and names that parameters of scenarios may point to, by table.",
            this::ids));
  }

  private static List<Map<String, Object>> kinds() {
    return ChangeKinds.listAll().stream().map(CatalogueApi::kind).toList();
  }

  private static Map<String, Object> kind(ChangeKind kind) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", kind.id());
    entry.put("part", kind.part().key());
    entry.put("label", kind.label());
    entry.put("meaning", kind.meaning());
    entry.put("caveat", kind.caveat());
    entry.put("example", kind.example());
    entry.put(
        "parameters",
        kind.table().columns().stream()
            .filter(c -> !c.name().equals("kind"))
            .map(CatalogueApi::parameter)
            .toList());
    return entry;
  }

  private static Map<String, Object> parameter(Column column) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", column.name());
    parameter.put("type", column.type().toString().toLowerCase(java.util.Locale.ROOT));
    parameter.put("unit", column.unit().symbol());
    parameter.put("isNeeded", column.required());
    parameter.put("standard", column.standard());
    parameter.put("low", column.bounds().low());
    parameter.put("high", column.bounds().high());
    parameter.put("bounds", column.type() == ColumnType.NUMBER ? column.bounds().text() : "");
    parameter.put("target", column.target());
    parameter.put("words", column.words());
    parameter.put("isList", column.list());
    parameter.put("meaning", column.meaning());
    return parameter;
  }

  private void ids(Context request) {
    Study study = studies.study(request.pathParam("study"));
    Network network = study.network();
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    tables.put("regions", names(network.regions(), r -> r.name()));
    tables.put("commodities", names(network.commodities(), c -> c.name()));
    tables.put("elements", names(network.elements(), e -> e.name()));
    tables.put("processes", names(network.processes(), p -> p.name()));
    tables.put("plants", names(network.plants(), p -> p.name()));
    tables.put("enduses", names(network.endUses(), u -> u.name()));
    tables.put("lanes", names(network.lanes(), l -> l.id()));
    tables.put("stockpiles", names(network.stockpiles(), s -> s.id()));
    tables.put(
        "sources",
        study.sources().values().stream()
            .map(s -> Map.of("id", s.key(), "name", s.citation()))
            .toList());
    Answers.send(request, Map.of("tables", tables));
  }

  private static <T> List<Map<String, String>> names(
      Index<T> index, java.util.function.Function<T, String> name) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      rows.add(Map.of("id", index.idAt(i), "name", name.apply(index.at(i))));
    }
    return rows;
  }
}
