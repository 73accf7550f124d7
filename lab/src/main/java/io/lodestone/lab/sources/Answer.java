// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

/// What a number rests on: that of a row, or of a headline.
public sealed interface Answer permits Found, HeadlineGrounds {}
