// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Quantile sketches on disk, one for each cell, in order, with the parts they count.
///
/// A sketch (source `ddsketch`) is a histogram whose buckets grow by a constant factor, so that any
/// quantile is known within a relative error of [#ACCURACY]. Sketches of parts add up bucket by
/// bucket: the sum does not depend on the order, and files of the same parts are equal byte for
/// byte.
final class SketchFile {

  /// Relative error of quantiles (assumed: a percent is less than the ensembles' own error).
  static final double ACCURACY = 0.01;

  private static final int MAGIC = 0x4c534b31;
  private static final int BUFFER = 1 << 16;

  private SketchFile() {}

  /// Writes sketches one after another.
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;

    Writer(Path file, TreeSet<Integer> parts, int cells) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
      out.writeInt(MAGIC);
      out.writeInt(cells);
      out.writeInt(parts.size());
      for (int part : parts) {
        out.writeInt(part);
      }
    }

    /// Writes the next cell: the zeros, then for each sign the number of buckets, and of each the
    /// step from the one before and its count.
    void write(SketchCounts counts) throws IOException {
      writeNumber(counts.zeros());
      write(counts.positive());
      write(counts.negative());
    }

    private void write(SketchCounts.Side side) throws IOException {
      int size = side.size();
      writeNumber(size);
      int last = SketchCounts.firstBucket() - 1;
      for (int i = 0; i < size; i++) {
        int bucket = side.next(last + 1);
        writeNumber(bucket - last);
        writeNumber(side.count(bucket));
        last = bucket;
      }
    }

    /// Seven bits a byte, lowest first.
    private void writeNumber(long value) throws IOException {
      long left = value;
      while (left >= 0x80) {
        out.write((int) (left & 0x7f) | 0x80);
        left >>>= 7;
      }
      out.write((int) left);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /// Reads sketches one after another.
  static final class Reader implements AutoCloseable {
    private final DataInputStream in;
    private final int cells;
    private final TreeSet<Integer> parts = new TreeSet<>();

    Reader(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " holds no sketches\nMaybe another version wrote it");
      }
      cells = in.readInt();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        parts.add(in.readInt());
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

    private long readNumber() throws IOException {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        int next = in.readUnsignedByte();
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
