// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

/// Hears how far a plan has come. Called from several threads.
public interface PlanNotices {

  /// Nobody hears.
  PlanNotices NONE =
      new PlanNotices() {
        @Override
        public void phase(String name, int most) {}

        @Override
        public void done() {}

        @Override
        public void failed(String message) {}

        @Override
        public void skipped(int trajectories) {}
      };

  /// The work begins, or is taken up.
  default void began() {}

  /// The work has ended, whether complete or not.
  default void ended() {}

  /// A new phase begins.
  ///
  /// @param name what is done, such as "search"
  /// @param most trajectories that all phases together may take from here on, at most
  void phase(String name, int most);

  /// A trajectory is done.
  void done();

  /// A trajectory has no result.
  ///
  /// @param message which portfolio, which future, why
  void failed(String message);

  /// Trajectories were done before the work was broken off.
  void skipped(int trajectories);
}
