// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import java.util.Locale;

/// A regular grid of nodes, each the centre of a cell. Node (i, j, k) has the index `i + countX ×
/// (j + countY × k)`; i grows to the east, j to the north, k downwards.
///
/// @param x0 centre of the first cell to the east, metres
/// @param y0 centre of the first cell to the north, metres
/// @param z0 centre of the first cell below the sea floor, metres
/// @param dx width of a cell, metres, above 0
/// @param dy length of a cell, metres, above 0
/// @param dz thickness of a cell, metres, above 0
/// @param countX cells to the east, at least 1
/// @param countY cells to the north, at least 1
/// @param countZ cells downwards, at least 1
public record Grid(
    double x0,
    double y0,
    double z0,
    double dx,
    double dy,
    double dz,
    int countX,
    int countY,
    int countZ) {

  public Grid {
    if (!(dx > 0 && dy > 0 && dz > 0) || countX < 1 || countY < 1 || countZ < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "cells of %s × %s × %s m, %d × %d × %d of them%nMaybe all must be above 0",
              dx,
              dy,
              dz,
              countX,
              countY,
              countZ));
    }
    if ((long) countX * countY * countZ > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d × %d × %d cells%nMaybe larger cells: a grid has at most a billion",
              countX,
              countY,
              countZ));
    }
  }

  /// A grid of one layer in the plane z = 0, with cells 1 m thick.
  public static Grid flat(double x0, double y0, double cell, int countX, int countY) {
    return new Grid(x0, y0, 0, cell, cell, 1, countX, countY, 1);
  }

  /// How many nodes.
  public int size() {
    return countX * countY * countZ;
  }

  /// The index of a node.
  public int index(int i, int j, int k) {
    return i + countX * (j + countY * k);
  }

  /// The column of a node, from 0 in the west.
  public int i(int node) {
    return node % countX;
  }

  /// The row of a node, from 0 in the south.
  public int j(int node) {
    return node / countX % countY;
  }

  /// The layer of a node, from 0 at the top.
  public int k(int node) {
    return node / (countX * countY);
  }

  /// Metres to the east of a node.
  public double x(int node) {
    return x0 + i(node) * dx;
  }

  /// Metres to the north of a node.
  public double y(int node) {
    return y0 + j(node) * dy;
  }

  /// Metres of a node below the sea floor.
  public double z(int node) {
    return z0 + k(node) * dz;
  }

  /// The volume of a cell, m³.
  public double cellVolume() {
    return dx * dy * dz;
  }

  /// The node whose cell holds a place, or −1 outside the grid.
  public int nodeAt(double x, double y, double z) {
    long i = Math.round((x - x0) / dx);
    long j = Math.round((y - y0) / dy);
    long k = Math.round((z - z0) / dz);
    boolean inside = i >= 0 && i < countX && j >= 0 && j < countY && k >= 0 && k < countZ;
    return inside ? index((int) i, (int) j, (int) k) : -1;
  }
}
