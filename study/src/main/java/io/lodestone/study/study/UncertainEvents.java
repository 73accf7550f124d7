// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.random.RandomEvents;
import io.lodestone.study.table.Row;

/// Events of one kind that come at random.
///
/// @param name for people
/// @param kind kind of event, as in scenarios
/// @param events when they come, how long they last and how bad they are
/// @param severityKey the key of the event that the severity fills; empty if it has none
/// @param template the event as a row of a scenario
/// @param mark where the numbers come from
public record UncertainEvents(
    String name, String kind, RandomEvents events, String severityKey, Row template, Mark mark) {}
