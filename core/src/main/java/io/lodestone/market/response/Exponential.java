// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

/// The exponential, continued beyond a joint by its second-order Taylor polynomial there.
///
/// Forced by months in which last month's prices put a lane hundreds of δ above its base flow, such
/// as the end of an export ban. On the exponential itself Newton's method comes down by one δ an
/// iteration; on the parabola it comes down in one. The continuation is convex and twice
/// differentiable and equals the exponential below the joint, so the least D is the same as long as
/// the solution lies below; the clearing checks that and moves the joint if it does not.
final class Exponential {

  /// First joint: flows beyond e^10 = 22,000 times the base flow do not occur in a sensible month
  /// (assumed; checked, not trusted).
  static final double FIRST_JOINT = 10;

  private static final double STEP = 10;

  private double joint = FIRST_JOINT;
  private double atJoint = Math.exp(FIRST_JOINT);

  double joint() {
    return joint;
  }

  /// Moves the joint outwards.
  void widen() {
    joint += STEP;
    atJoint = Math.exp(joint);
  }

  /// Value at z; the surplus of a response is this times its scale.
  double value(double z) {
    if (z <= joint) {
      return Math.exp(z);
    }
    double d = z - joint;
    return atJoint * (1 + d + 0.5 * d * d);
  }

  /// First derivative at z, given the value there.
  double slope(double z, double value) {
    return z <= joint ? value : atJoint * (1 + z - joint);
  }

  /// Second derivative at z, given the value there.
  double curvature(double z, double value) {
    return z <= joint ? value : atJoint;
  }
}
