// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;

/// CSV as these exports write it: RFC 4180 with line feeds.
final class CsvLine {

  private CsvLine() {}

  static CsvWriter writer(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }
}
