// SPDX-License-Identifier: Apache-2.0
import io.lodestone.lab.Lab;
import io.lodestone.lab.ensemble.EnsembleListener;
import io.lodestone.lab.ensemble.EnsembleRequest;
import io.lodestone.lab.run.RunResult;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.nio.file.Path;

/// Runs a scenario once and under so many draws: FromJava <folder> <study> <scenario> <trajectories>
public final class FromJava {

  public static void main(String[] args) {
    Lab lab = Lab.open(Path.of(args[0])); // runs go to its runs/
    RunResult run = lab.run(args[1], args[2]);
    run.headlines().forEach(h -> System.out.println(h.name() + ": " + h.value() + " " + h.unit()));
    System.out.println(run.folder());

    int trajectories = Integer.parseInt(args[3]);
    StoredEnsemble ensemble =
        lab.ensemble(EnsembleRequest.of(args[1], args[2], trajectories), EnsembleListener.NONE);
    ensemble.headlines().forEach(h -> System.out.println(h.id() + " on average: " + h.mean()));
  }
}
