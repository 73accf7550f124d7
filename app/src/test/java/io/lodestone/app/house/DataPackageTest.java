// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `lodestone package` writes is a tabular data package: the descriptor by the official
/// profile of version 1 (resource `frictionless/tabular-data-package.json`, from the npm package
/// `datapackage` 1.1.10 of Open Knowledge, MIT), the rows by their schemas.
class DataPackageTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Schema profile;

  @TempDir Path temp;

  @BeforeAll
  static void readProfile() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DataPackageTest.class.getResourceAsStream("/frictionless/tabular-data-package.json"))) {
      profile =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(JSON.readTree(in));
    }
  }

  static Stream<String> studies() {
    return Stream.concat(
        Stream.of("template"),
        Project.listFiles("studies", "study.yaml").stream()
            .map(file -> file.getParent().getFileName().toString()));
  }

  private Path publish(String study) {
    String name = study;
    if (study.equals("template")) {
      assertThat(CliCall.of(temp, "new", "island").code()).isZero();
      name = "island";
    }
    Path folder = temp.resolve("published");
    CliCall call =
        CliCall.of(temp, "package", name, "--out", folder.toString(), "--licence", "Apache-2.0");
    assertThat(call.code()).as(call.err()).isZero();
    return folder;
  }

  private static JsonNode descriptor(Path folder) {
    return JSON.readTree(folder.resolve("datapackage.json"));
  }

  private static List<String> messages(JsonNode descriptor) {
    return profile.validate(descriptor).stream().map(Error::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void studyIsPublishedAsAPackageThatValidates(String study) {
    Path folder = publish(study);
    JsonNode descriptor = descriptor(folder);
    assertThat(messages(descriptor)).as("against the profile").isEmpty();
    assertThat(new PackageRows(folder, descriptor).problems()).as("rows").isEmpty();
    assertThat(CliCall.of(temp, "check", folder.toString()).code()).isZero();
  }

  @Test
  void onlyDeclaredFilesLeaveTheStudy() throws IOException {
    Path folder = publish("japan-seabed");
    List<String> tables = new ArrayList<>();
    descriptor(folder).get("resources").forEach(r -> tables.add(r.get("path").asString()));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(f -> f.toString().endsWith(".csv"))
                  .map(f -> folder.relativize(f).toString().replace('\\', '/')))
          .as("every table is described, and nothing else leaves, such as facts/")
          .containsExactlyInAnyOrderElementsOf(tables);
    }
  }

  @Test
  void profileTellsWhatIsWrong() {
    JsonNode right = descriptor(publish("template"));
    ObjectNode wrong = (ObjectNode) right.deepCopy();
    wrong.put("profile", "data-package");
    assertThat(messages(wrong)).isNotEmpty();
    wrong = (ObjectNode) right.deepCopy();
    ((ObjectNode) wrong.at("/resources/0/schema/fields/0")).put("type", "tonnes");
    assertThat(messages(wrong)).isNotEmpty();
    wrong = (ObjectNode) right.deepCopy();
    ((ObjectNode) wrong.at("/resources/0")).remove("schema");
    assertThat(messages(wrong)).isNotEmpty();
  }

  @Test
  void rowsTellWhatIsWrong() throws IOException {
    Path folder = publish("template");
    Path plants = folder.resolve("network/plants.csv");
    Files.writeString(
        plants,
        Files.readString(plants)
            .replaceFirst(",mainland,", ",atlantis,")
            .replace(",7000,", ",-1,"));
    Path regions = folder.resolve("network/regions.csv");
    Files.writeString(
        regions, Files.readString(regions) + "island,Twice,1,example,assumed,twice\n");
    assertThat(new PackageRows(folder, descriptor(folder)).problems())
        .anySatisfy(p -> assertThat(p).contains("plants", "region", "atlantis"))
        .anySatisfy(p -> assertThat(p).contains("plants", "operating_cost_usd_per_t", "-1"))
        .anySatisfy(p -> assertThat(p).contains("regions", "island", "twice"));
  }
}
