// SPDX-License-Identifier: Apache-2.0
/// From a study's folder to a study, or to all that is wrong with it.
///
/// Entry verb: `StudyReader.read`. Tables are in t/year and USD/t because sources are; the reader
/// converts to t/month.
@NullMarked
package io.lodestone.study.reader;

import org.jspecify.annotations.NullMarked;
