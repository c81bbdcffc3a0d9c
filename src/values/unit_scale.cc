// SPDX-License-Identifier: Apache-2.0
// Sizes of units: the SI brochure (2019), and for yards and pounds the international agreement of 1959.
#include "values/unit_scale.h"

namespace crossread {
namespace {

using enum Dimension;

// Left out on purpose: the gallon and the ton, which differ between countries; they compare with themselves alone.
constexpr UnitScale kScales[] = {
    {"1", "1", kNumber, 1},
    {"percent", "%", kNumber, 0.01},
    {"percentage point", "{pp}", kPoints, 1},
    {"basis point", "{bp}", kPoints, 0.01},
    {"picometer", "pm", kLength, 1e-12},
    {"nanometer", "nm", kLength, 1e-9},
    {"micrometer", "um", kLength, 1e-6},
    {"millimeter", "mm", kLength, 1e-3},
    {"centimeter", "cm", kLength, 1e-2},
    {"decimeter", "dm", kLength, 0.1},
    {"m", "m", kLength, 1},
    {"km", "km", kLength, 1000},
    {"in", "[in_i]", kLength, 0.0254},
    {"ft", "[ft_i]", kLength, 0.3048},
    {"yard", "[yd_i]", kLength, 0.9144},
    {"mi", "[mi_i]", kLength, 1609.344},
    {"nautical mile", "[nmi_i]", kLength, 1852},
    {"square millimeter", "mm2", kArea, 1e-6},
    {"square centimeter", "cm2", kArea, 1e-4},
    {"square meter", "m2", kArea, 1},
    {"square kilometer", "km2", kArea, 1e6},
    {"square inch", "[sin_i]", kArea, 0.00064516},
    {"square foot", "[sft_i]", kArea, 0.09290304},
    {"square yard", "[syd_i]", kArea, 0.83612736},
    {"square mile", "[smi_us]", kArea, 2589988.110336},
    {"acre", "[acr_br]", kArea, 4046.8564224},
    {"hectare", "har", kArea, 1e4},
    {"milliliter", "mL", kVolume, 1e-3},
    {"centiliter", "cL", kVolume, 1e-2},
    {"liter", "L", kVolume, 1},
    {"cubic centimeter", "cm3", kVolume, 1e-3},
    {"cubic meter", "m3", kVolume, 1000},
    {"cubic kilometer", "km3", kVolume, 1e12},
    {"cubic foot", "[cft_i]", kVolume, 28.316846592},
    {"cubic yard", "[cyd_i]", kVolume, 764.554857984},
    {"barrel", "[bbl_us]", kVolume, 158.987294928},
    {"microgram", "ug", kMass, 1e-6},
    {"milligram", "mg", kMass, 1e-3},
    {"g", "g", kMass, 1},
    {"kg", "kg", kMass, 1000},
    {"metric ton", "t", kMass, 1e6},
    {"ounce", "[oz_av]", kMass, 28.349523125},
    {"lb", "[lb_av]", kMass, 453.59237},
    {"stone", "[stone_av]", kMass, 6350.29318},
    {"meter per second", "m/s", kSpeed, 1},
    {"kilometer per hour", "km/h", kSpeed, 1000.0 / 3600},
    {"mile per hour", "[mi_i]/h", kSpeed, 1609.344 / 3600},
    {"knot", "[kn_i]", kSpeed, 1852.0 / 3600},
    {"foot per second", "[ft_i]/s", kSpeed, 0.3048},
    {"C", "Cel", kTemperature, 1, 273.15},
    {"F", "[degF]", kTemperature, 5.0 / 9, 459.67 * 5 / 9},
    {"kelvin", "K", kTemperature, 1},
    {"joule", "J", kEnergy, 1},
    {"kilowatt-hour", "kW.h", kEnergy, 3.6e6},
    {"megawatt-hour", "MW.h", kEnergy, 3.6e9},
    {"gigawatt-hour", "GW.h", kEnergy, 3.6e12},
    {"terawatt-hour", "TW.h", kEnergy, 3.6e15},
    {"watt", "W", kPower, 1},
    {"kilowatt", "kW", kPower, 1e3},
    {"megawatt", "MW", kPower, 1e6},
    {"gigawatt", "GW", kPower, 1e9},
    {"horsepower", "[HP]", kPower, 745.69987158227022},
    {"hectopascal", "hPa", kPressure, 100},
    {"millibar", "mbar", kPressure, 100},
    {"bit", "bit", kData, 1},
    {"kilobit", "kbit", kData, 1e3},
    {"megabit", "Mbit", kData, 1e6},
    {"gigabit", "Gbit", kData, 1e9},
    {"byte", "By", kData, 8},
    {"kilobyte", "kBy", kData, 8e3},
    {"megabyte", "MBy", kData, 8e6},
    {"gigabyte", "GBy", kData, 8e9},
    {"terabyte", "TBy", kData, 8e12},
    {"s", "s", kTime, 1},
    {"min", "min", kTime, 60},
    {"h", "h", kTime, 3600},
    {"d", "d", kTime, 86400},
    {"wk", "wk", kTime, 604800},
    {"mo", "mo", kTime, 2629800},  // a twelfth of a Julian year
    {"a", "a", kTime, 31557600},
    {"degree", "deg", kAngle, 1},
};

}  // namespace

std::optional<UnitScale> ScaleOf(std::string_view unit) {
  for (const UnitScale& scale : kScales) {
    if (scale.unit == unit) return scale;
  }
  return std::nullopt;
}

}  // namespace crossread
