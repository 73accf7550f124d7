// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

/// What comes next when a deposit is worked out.
public enum DepositStep {
  RESOURCE,
  LIFT,
  MONEY,
  PLUMES
}
