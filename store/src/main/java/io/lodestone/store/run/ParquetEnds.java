// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The beginning and the end of a Parquet file: a file that was broken off, or lost a page to the
/// disk at either end, lacks one. See [Parquet's file
/// format](https://parquet.apache.org/docs/file-format/).
final class ParquetEnds {

  /// `PAR1`, as little-endian number.
  private static final int MARK = 0x31524150;

  /// A mark, the length of the footer, and a mark.
  private static final int LEAST = 12;

  private ParquetEnds() {}

  static boolean areThere(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < LEAST) {
        return false;
      }
      int footer = number(channel, size - 8);
      return number(channel, 0) == MARK
          && number(channel, size - 4) == MARK
          && footer > 0
          && footer <= size - LEAST;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(FileChannel channel, long place) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
      // reads on
    }
    return buffer.flip().remaining() == 4 ? buffer.getInt() : 0;
  }
}
