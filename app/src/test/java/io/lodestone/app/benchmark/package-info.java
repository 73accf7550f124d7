// SPDX-License-Identifier: Apache-2.0
/// Timings behind `docs/reference/performance.md`; run with `./mvnw -Pbenchmark verify
/// -DskipTests`.
@NullMarked
package io.lodestone.app.benchmark;

import org.jspecify.annotations.NullMarked;
