// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.verify.VerifyWork.Verified;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone verify`: are the files those that were written?
@Command(
    name = "verify",
    description =
        "Compares every file of a run, an ensemble or a plan with its hash from when it was written. Ends with 1 if one is"
            + " damaged.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(
      paramLabel = "RUN",
      description =
          "A run folder, or study/scenario for the latest complete run, ensemble or plan of a scenario.")
  private String run = "";

  @Option(
      names = "--mend",
      description = "Make damaged parts of an ensemble again; they come out with the same bytes.")
  private boolean mend;

  @Option(names = "--json", description = "Print what was found as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Verifies runs of a place.
  public VerifyCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    Verified verified;
    try {
      verified = lab.verify(run, mend);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(verified));
    } else {
      verified.damages().forEach(d -> out.printf(Locale.ROOT, "%s %s%n", d.file(), d.what()));
      verified.mended().forEach(part -> out.printf(Locale.ROOT, "part %d was made again%n", part));
      out.printf(
          Locale.ROOT,
          "%s: %d files, %s%n",
          verified.folder(),
          verified.files(),
          verified.isWhole() ? "all as written" : verified.damages().size() + " damaged");
    }
    return verified.isWhole() ? 0 : 1;
  }
}
