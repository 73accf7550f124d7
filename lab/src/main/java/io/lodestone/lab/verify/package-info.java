// SPDX-License-Identifier: Apache-2.0

/// Are the files of a run, an ensemble or a plan those that were written, and can what is damaged
/// be made again? Entry verb: [VerifyWork#run].
@NullMarked
package io.lodestone.lab.verify;

import org.jspecify.annotations.NullMarked;
