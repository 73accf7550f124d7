// SPDX-License-Identifier: Apache-2.0
/// The front door of the laboratory: a folder with studies, and one verb for each question. Entry:
/// `Lab.open`, then `Lab.run` and the others. Requests and results are records, progress goes to
/// listeners, and nothing is printed; reports are written by whoever passes [Reports] in.
@NullMarked
package io.lodestone.lab;

import org.jspecify.annotations.NullMarked;
