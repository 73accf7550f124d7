// SPDX-License-Identifier: Apache-2.0
/// What the laboratory's folders say to readers: reports of every kind. Entry: `LabReports.all`.
@NullMarked
package io.lodestone.page;

import org.jspecify.annotations.NullMarked;
