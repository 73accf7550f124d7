// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// What a study calls what a stage of its chain makes and does, as in a sentence.
///
/// @param good what the stage makes, such as `metal`
/// @param done what it does to a unit that passes it, such as `made into metal`
public record StageWords(String good, String done) {

  /// The words where a study gives none.
  public static StageWords of(Stage stage) {
    return switch (stage) {
      case MINE -> new StageWords("concentrate", "mined");
      case CONCENTRATE -> new StageWords("enriched concentrate", "concentrated");
      case SEPARATION -> new StageWords("separated material", "separated");
      case METAL -> new StageWords("metal", "made into metal");
      case MAGNET -> new StageWords("magnets", "made into magnets");
      case COMPONENT -> new StageWords("components", "made into components");
      case RECYCLING -> new StageWords("scrap", "recycled");
      case USE -> new StageWords("goods in use", "used");
    };
  }
}
