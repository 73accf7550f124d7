// SPDX-License-Identifier: Apache-2.0
/// What a search for rules has found, as a document. Entry verb: `DiscoveryDocument.of`.
@NullMarked
package io.lodestone.page.discover;

import org.jspecify.annotations.NullMarked;
