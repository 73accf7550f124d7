// SPDX-License-Identifier: Apache-2.0
/// Tables of cores in, from CSV and from GSLIB or GeoEAS files, with findings.
///
/// Entry verbs: `CoreTable.readCsv`, `CoreTable.readGeoEas`.
@NullMarked
package io.lodestone.study.deposit;

import org.jspecify.annotations.NullMarked;
