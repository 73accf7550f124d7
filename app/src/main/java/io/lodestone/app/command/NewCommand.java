// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.template.StudyTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone new`: a small complete study to start from.
@Command(
    name = "new",
    description = "Writes a small complete study to start from; its README teaches the format.",
    mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {

  private final Studies studies;

  @Parameters(paramLabel = "NAME", description = "Folder to make; its last part names the study.")
  private Path name = Path.of("");

  @Option(names = "--json", description = "Print the folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Writes studies of a place.
  public NewCommand(Studies studies) {
    this.studies = studies;
  }

  @Override
  public Integer call() {
    Path folder = studies.resolve(name);
    if (Files.exists(folder)) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT, "%s exists already and was left as it is\nMaybe another name", folder));
    }
    String id = folder.toAbsolutePath().getFileName().toString();
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "\"%s\" is no study name\nMaybe lower-case words joined by -, such as my-study",
              id));
    }
    StudyTemplate.write(folder, id);
    if (json) {
      spec.commandLine().getOut().print(JsonText.of(Map.of("folder", folder.toString())));
    } else {
      spec.commandLine()
          .getOut()
          .printf(Locale.ROOT, "Wrote %s. Try: lodestone run %s%n", folder, name);
    }
    return 0;
  }
}
