// SPDX-License-Identifier: Apache-2.0
// What a unit measures and how large it is, for conversion.
#ifndef CROSSREAD_SRC_VALUES_UNIT_SCALE_H_
#define CROSSREAD_SRC_VALUES_UNIT_SCALE_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace crossread {

/// One quantity for units that convert into each other.
enum class Dimension : uint8_t {
  kNumber, kLength, kArea, kVolume, kMass, kSpeed, kTemperature, kEnergy, kPower, kPressure, kData, kTime, kAngle, kPoints
};

/// `amount * factor + offset` is the amount in the dimension's base unit (metre, square metre, litre, gram, metre a
/// second, kelvin, joule, watt, pascal, bit, second, degree, percentage point).
struct UnitScale {
  std::string_view unit;  ///< as Amount::unit spells it
  std::string_view ucum;  ///< the code of the Unified Code for Units of Measure; "km", "[mi_i]", "Cel"
  Dimension dimension;
  double factor;
  double offset = 0;
};

/// The scale of `unit`; nullopt for counts, currencies and units that convert into no other.
std::optional<UnitScale> ScaleOf(std::string_view unit);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_UNIT_SCALE_H_
