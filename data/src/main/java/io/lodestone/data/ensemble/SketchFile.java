// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.mapping.CubicallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.store.Bin;
import com.datadoghq.sketch.ddsketch.store.Store;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

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
  private static final IndexMapping MAPPING = new CubicallyInterpolatedMapping(ACCURACY);

  private SketchFile() {}

  /// An empty sketch.
  static DDSketch empty() {
    return new DDSketch(MAPPING, UnboundedSizeDenseStore::new);
  }

  /// Writes sketches one after another.
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;

    Writer(Path file, TreeSet<Integer> parts, int cells) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(deflated(file), BUFFER));
      out.writeInt(MAGIC);
      out.writeInt(cells);
      out.writeInt(parts.size());
      for (int part : parts) {
        out.writeInt(part);
      }
    }

    private static OutputStream deflated(Path file) throws IOException {
      return new DeflaterOutputStream(
          Files.newOutputStream(file), new Deflater(Deflater.BEST_SPEED), BUFFER);
    }

    void write(DDSketch sketch) throws IOException {
      Store positive = sketch.getPositiveValueStore();
      Store negative = sketch.getNegativeValueStore();
      double zeros = sketch.getCount() - positive.getTotalCount() - negative.getTotalCount();
      writeCount(Math.round(zeros));
      write(positive);
      write(negative);
    }

    private void write(Store store) throws IOException {
      int bins = 0;
      for (Iterator<Bin> all = store.getAscendingIterator(); all.hasNext(); all.next()) {
        bins++;
      }
      writeCount(bins);
      int last = 0;
      for (Iterator<Bin> all = store.getAscendingIterator(); all.hasNext(); ) {
        Bin bin = all.next();
        int step = bin.getIndex() - last;
        writeCount(((long) step << 1 ^ step >> 31) & 0xffffffffL); // small either way
        writeCount((long) bin.getCount());
        last = bin.getIndex();
      }
    }

    /// Seven bits a byte, lowest first.
    private void writeCount(long value) throws IOException {
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
      in =
          new DataInputStream(
              new BufferedInputStream(inflated(Files.newInputStream(file)), BUFFER));
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " holds no sketches\nMaybe another version wrote it");
      }
      cells = in.readInt();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        parts.add(in.readInt());
      }
    }

    private static InputStream inflated(InputStream file) {
      return new InflaterInputStream(file, new java.util.zip.Inflater(), BUFFER);
    }

    int cells() {
      return cells;
    }

    /// The parts that are counted.
    TreeSet<Integer> parts() {
      return new TreeSet<>(parts);
    }

    /// Adds the next cell's counts to a sketch that began [#empty].
    void addNext(Counts counts) throws IOException {
      counts.zeros += readCount();
      addBins(counts.positive);
      addBins(counts.negative);
    }

    private void addBins(Store store) throws IOException {
      long bins = readCount();
      int index = 0;
      for (long i = 0; i < bins; i++) {
        long step = readCount();
        index += (int) (step >>> 1) ^ -(int) (step & 1);
        store.add(index, readCount());
      }
    }

    private long readCount() throws IOException {
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

  /// The counts of one cell, added up.
  static final class Counts {
    private long zeros;
    private final Store positive = new UnboundedSizeDenseStore();
    private final Store negative = new UnboundedSizeDenseStore();

    DDSketch sketch() {
      return DDSketch.of(MAPPING, negative, positive, zeros);
    }
  }

  /// What to do with a cell's sum.
  interface Taker {
    void take(int cell, DDSketch sketch) throws IOException;
  }

  /// Adds files up, cell by cell: memory does not grow with the files.
  ///
  /// @return the parts of all files
  static TreeSet<Integer> merge(List<Path> files, Taker taker) throws IOException {
    List<Reader> readers = new ArrayList<>();
    try {
      TreeSet<Integer> parts = new TreeSet<>();
      for (Path file : files) {
        Reader reader = new Reader(file);
        readers.add(reader);
        parts.addAll(reader.parts());
      }
      for (int cell = 0; cell < readers.getFirst().cells(); cell++) {
        Counts counts = new Counts();
        for (Reader reader : readers) {
          reader.addNext(counts);
        }
        taker.take(cell, counts.sketch());
      }
      return parts;
    } finally {
      for (Reader reader : readers) {
        reader.close();
      }
    }
  }
}
