// SPDX-License-Identifier: Apache-2.0
/// Studies in, findings, results out. One package per question:
///
/// - `dictionary`: which columns exist, with type, unit, default, bounds and meaning
/// - `finding`: what is wrong or suspicious in data
/// - `table`: rows as written, and rows parsed by the dictionary
/// - `study`: a study that was read, and its scenarios in words
/// - `check`: whether a study makes sense
/// - `reader`: from a folder to a study or findings; entry verb `StudyReader.read`
/// - `template`: a small study to start from
/// - `deposit`: tables of cores in
/// - `run`: from a trajectory to a run folder and back
/// - `claim`: statements that a study judges; entry verbs `ClaimReader.read`, `ClaimJudge.judge`
/// - `leverage`: the game of a sender and a target; entry verb `LeverageReader.read`
@NullMarked
package io.lodestone.study;

import org.jspecify.annotations.NullMarked;
