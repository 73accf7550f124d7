// SPDX-License-Identifier: Apache-2.0
/// A study for others: its tables as a Frictionless tabular data package (version 1 of the
/// specification), described from the dictionary. Entry verb: [DataPackage#write]. The folder that
/// it writes is a study again.
@NullMarked
package io.lodestone.study.publish;

import org.jspecify.annotations.NullMarked;
