// SPDX-License-Identifier: Apache-2.0
/// Does the parts of an ensemble on Apache Spark.
///
/// Entry verb: `SparkPartRunner.run`. What travels is a recipe, the name of a task and numbers of
/// parts, never an object of the model; one Spark task does one part, and Spark repeats what a lost
/// worker leaves undone. See decision 0007.
@NullMarked
package io.lodestone.spark;

import org.jspecify.annotations.NullMarked;
