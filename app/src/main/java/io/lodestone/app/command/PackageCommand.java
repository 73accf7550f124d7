// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.publish.DataPackage;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone package`: a study as a Frictionless data package.
@Command(
    name = "package",
    description =
        "Writes a study as a Frictionless tabular data package: datapackage.json with types, units, bounds, keys,"
            + " sources and licences beside the CSV files. Only files that the dictionary declares are written.",
    mixinStandardHelpOptions = true)
public final class PackageCommand implements Callable<Integer> {

  private final Studies studies;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "New or empty folder; default: <study>-package.")
  private @Nullable Path out;

  @Option(
      names = "--licence",
      paramLabel = "ID",
      defaultValue = "",
      description =
          "SPDX identifier of the terms of the package as a whole, such as Apache-2.0; none is stated if absent."
              + " Sources keep their own terms.")
  private String licence = "";

  @Option(names = "--json", description = "Print the folder and the tables as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Publishes studies of a place.
  public PackageCommand(Studies studies) {
    this.studies = studies;
  }

  @Override
  public Integer call() {
    if (!licence.matches("[-A-Za-z0-9.+]*")) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "\"%s\" is no SPDX identifier\nMaybe one such as Apache-2.0, CC-BY-4.0 or CC0-1.0",
              licence));
    }
    Study read = studies.require(study);
    Path wanted = out;
    Path folder = studies.resolve(wanted == null ? Path.of(read.id() + "-package") : wanted);
    List<DataPackage.Written> written = write(read, folder);
    if (StudyReader.read(folder).hasErrors()) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the package in %s does not read as a study\nMaybe report this: it should never happen",
              folder));
    }
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(
          JsonText.of(
              Map.of("folder", folder.toString(), "licence", licence, "resources", written)));
    } else {
      print(read, folder, written, printer);
    }
    return 0;
  }

  private List<DataPackage.Written> write(Study read, Path folder) {
    try {
      return DataPackage.write(read, folder, licence);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private void print(
      Study read, Path folder, List<DataPackage.Written> written, PrintWriter printer) {
    printer.printf(Locale.ROOT, "%-16s %-26s %6s %9s%n", "table", "file", "rows", "bytes");
    written.forEach(t ->
        printer.printf(
            Locale.ROOT, "%-16s %-26s %,6d %,9d%n", t.name(), t.path(), t.rows(), t.bytes()));
    printer.printf(
        Locale.ROOT,
        "%nWrote %s: %d tables, %,d rows, %d sources. The folder reads as a study without errors.%n",
        folder.resolve(DataPackage.DESCRIPTOR),
        written.size(),
        written.stream().mapToInt(DataPackage.Written::rows).sum(),
        read.sources().size());
    if (licence.isEmpty()) {
      printer.println("No licence is stated for the whole. Maybe --licence CC-BY-4.0");
    }
  }
}
