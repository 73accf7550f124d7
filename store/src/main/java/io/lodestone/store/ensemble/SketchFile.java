// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;

/// Quantile sketches on disk, one for each cell, in order, with the parts they count.
///
/// A sketch (source `ddsketch`) is a histogram whose buckets grow by a constant factor, so that any
/// quantile is known within a relative error of [#ACCURACY]. Sketches of parts add up bucket by
/// bucket: the sum does not depend on the order, and files of the same parts are equal byte for
/// byte. A checksum (CRC-32) ends a file.
final class SketchFile {

  /// Relative error of quantiles (assumed: a percent is less than the ensembles' own error).
  static final double ACCURACY = 0.01;

  private static final int MAGIC = 0x4c534b32;
  private static final int BUFFER = 1 << 16;

  /// Bytes of the longest number.
  private static final int LONGEST = 10;

  /// Bytes of the checksum, low byte first.
  private static final int CHECKSUM = 4;

  private SketchFile() {}

  /// Writes sketches one after another.
  static final class Writer implements AutoCloseable {
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final int[] buckets = new int[SketchCounts.mostBuckets()];
    private final int[] sizes = new int[SketchCounts.mostBuckets()];
    private final CRC32 sum = new CRC32();
    private int filled;

    Writer(Path file, TreeSet<Integer> parts, int cells) throws IOException {
      out = Files.newOutputStream(file);
      writeNumber(MAGIC);
      writeNumber(cells);
      writeNumber(parts.size());
      for (int part : parts) {
        writeNumber(part);
      }
    }

    /// Writes the next cell: the zeros, then for each sign the number of buckets, and of each the
    /// step from the one before and its count.
    ///
    /// @param counts of the cell; empty afterwards
    void write(SketchCounts counts) throws IOException {
      writeNumber(counts.zeros());
      drain(counts.positive());
      drain(counts.negative());
      counts.clear();
    }

    private void drain(SketchCounts.Side side) throws IOException {
      int size = side.drain(buckets, sizes);
      writeNumber(size);
      int last = SketchCounts.firstBucket() - 1;
      for (int i = 0; i < size; i++) {
        writeNumber(buckets[i] - last);
        writeNumber(sizes[i]);
        last = buckets[i];
      }
    }

    /// Seven bits a byte, lowest first.
    private void writeNumber(long value) throws IOException {
      if (filled > BUFFER - LONGEST) {
        flush();
      }
      long left = value;
      while (left >= 0x80) {
        buffer[filled++] = (byte) (left & 0x7f | 0x80);
        left >>>= 7;
      }
      buffer[filled++] = (byte) left;
    }

    private void flush() throws IOException {
      out.write(buffer, 0, filled);
      sum.update(buffer, 0, filled);
      filled = 0;
    }

    @Override
    public void close() throws IOException {
      try (out) {
        flush();
        for (int i = 0; i < CHECKSUM; i++) {
          out.write((int) (sum.getValue() >>> 8 * i));
        }
      }
    }
  }

  /// Reads sketches one after another.
  static final class Reader implements AutoCloseable {
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private final int cells;
    private final TreeSet<Integer> parts = new TreeSet<>();

    Reader(Path file) throws IOException {
      in = Files.newInputStream(file);
      if (readNumber() != MAGIC) {
        throw new IOException(file + " holds no sketches\nMaybe another version wrote it");
      }
      cells = (int) readNumber();
      long count = readNumber();
      for (long i = 0; i < count; i++) {
        parts.add((int) readNumber());
      }
    }

    int cells() {
      return cells;
    }

    /// The parts that are counted.
    TreeSet<Integer> parts() {
      return new TreeSet<>(parts);
    }

    /// Adds the next cell's counts.
    void addNext(SketchCounts counts) throws IOException {
      counts.addZeros(readNumber());
      addBuckets(counts.positive());
      addBuckets(counts.negative());
    }

    private void addBuckets(SketchCounts.Side side) throws IOException {
      long size = readNumber();
      int bucket = SketchCounts.firstBucket() - 1;
      for (long i = 0; i < size; i++) {
        bucket += (int) readNumber();
        side.add(bucket, (int) readNumber());
      }
    }

    private int readByte() throws IOException {
      if (at == filled) {
        filled = in.read(buffer);
        at = 0;
        if (filled <= 0) {
          throw new EOFException("sketches end too early");
        }
      }
      return buffer[at++] & 0xff;
    }

    private long readNumber() throws IOException {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        int next = readByte();
        value |= (long) (next & 0x7f) << shift;
        if (next < 0x80) {
          return value;
        }
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /// Whether a file is what was written.
  static boolean isWhole(Path file) throws IOException {
    CRC32 sum = new CRC32();
    long left = Files.size(file) - CHECKSUM;
    if (left < 0) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      while (left > 0) {
        int read = in.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
        sum.update(buffer, 0, read);
        left -= read;
        if (read == 0) {
          return false; // shortened at this moment
        }
      }
      long written = 0;
      for (int i = 0; i < CHECKSUM; i++) {
        written |= (long) in.read() << 8 * i;
      }
      return written == sum.getValue();
    }
  }

  /// What to do with a cell's sum; the counts are used again for the next cell.
  interface Taker {
    void take(int cell, SketchCounts counts) throws IOException;
  }

  /// Adds files up, cell by cell: memory does not grow with the files.
  static void merge(List<Path> files, Taker taker) throws IOException {
    List<Reader> readers = new ArrayList<>();
    try {
      for (Path file : files) {
        readers.add(new Reader(file));
      }
      SketchCounts counts = new SketchCounts();
      for (int cell = 0; cell < readers.getFirst().cells(); cell++) {
        counts.clear();
        for (Reader reader : readers) {
          reader.addNext(counts);
        }
        taker.take(cell, counts);
      }
    } finally {
      for (Reader reader : readers) {
        reader.close();
      }
    }
  }
}
