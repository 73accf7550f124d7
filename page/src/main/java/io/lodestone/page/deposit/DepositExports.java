// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.resource.Resource;
import io.lodestone.deposit.sample.Interval;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.lab.deposit.ResourceFindings;
import io.lodestone.study.deposit.DepositNumbers;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Files that other programs open at once: the block model, cores, and a map as an ESRI ASCII grid.
final class DepositExports {

  private DepositExports() {}

  static Map<String, String> texts(ResourceFindings found, DepositNumbers numbers) {
    Grid grid = found.realisations().blocks();
    double[] map =
        ResourceMaps.layersMean(grid, Resource.of(found.realisations()).expectedBlockPpm());
    return Map.of(
        "block_model.csv", blocks(found),
        "cores.csv", cores(found.cores()),
        "expected_ppm.asc", ascii(grid, map),
        "expected_ppm.prj", projection(numbers));
  }

  private static String blocks(ResourceFindings found) {
    Grid grid = found.realisations().blocks();
    Resource resource = Resource.of(found.realisations());
    double[] mean = resource.expectedBlockPpm();
    StringBuilder csv = new StringBuilder("x_m,y_m,z_m,mean_ppm,p10_ppm,p50_ppm,p90_ppm,cores\n");
    String cores = found.synthetic() ? "synthetic" : "own";
    for (int b = 0; b < grid.size(); b++) {
      var spread = resource.blockPpm(b);
      csv.append(
          String.format(
              Locale.ROOT,
              "%.0f,%.0f,%.2f,%.1f,%.1f,%.1f,%.1f,%s\n",
              grid.x(b),
              grid.y(b),
              grid.z(b),
              mean[b],
              spread.p10(),
              spread.p50(),
              spread.p90(),
              cores));
    }
    return csv.toString();
  }

  private static String cores(Samples samples) {
    StringBuilder csv = new StringBuilder("core,x_m,y_m,top_m,bottom_m,");
    csv.append(samples.elements().stream().map(e -> e + "_ppm").collect(Collectors.joining(",")))
        .append('\n');
    for (Interval i : samples.intervals()) {
      csv.append(
              String.format(
                  Locale.ROOT,
                  "%s,%.1f,%.1f,%.2f,%.2f,",
                  i.core(),
                  i.x(),
                  i.y(),
                  i.topMetres(),
                  i.bottomMetres()))
          .append(
              i.ppm().stream()
                  .map(p -> String.format(Locale.ROOT, "%.3f", p))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return csv.toString();
  }

  /// Rows from the north.
  private static String ascii(Grid grid, double[] map) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "ncols %d\nnrows %d\nxllcorner %.2f\nyllcorner %.2f\ncellsize %.2f\nNODATA_value -9999\n",
                grid.countX(),
                grid.countY(),
                grid.x0() - grid.dx() / 2,
                grid.y0() - grid.dy() / 2,
                grid.dx()));
    for (int j = grid.countY() - 1; j >= 0; j--) {
      for (int i = 0; i < grid.countX(); i++) {
        text.append(i == 0 ? "" : " ")
            .append(String.format(Locale.ROOT, "%.1f", map[i + grid.countX() * j]));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /// Metres from the origin on WGS 84, as well-known text that GIS programs read beside the grid.
  private static String projection(DepositNumbers n) {
    return String.format(
        Locale.ROOT,
        "PROJCS[\"Deposit\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%s],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",%s],UNIT[\"Meter\",1.0]]\n",
        n.get("resource.origin-longitude"),
        n.get("resource.origin-latitude"));
  }
}
