// SPDX-License-Identifier: Apache-2.0
// Slips that editors know by name.
#include "values/slip.h"

#include <algorithm>
#include <cmath>

#include "values/amount.h"

namespace crossread {
namespace {

constexpr double kMany = 1e6;  // "million" and "billion" are words; below, a thousandfold is no slip of one

/// "5,800" and "8,500": two neighbours swapped, in numbers of three digits or more.
bool Swapped(double a, double b) {
  if (a != std::floor(a) || b != std::floor(b) || a < 100 || b < 100 || a > 1e12 || b > 1e12) return false;
  std::string one = std::to_string(static_cast<int64_t>(a)), two = std::to_string(static_cast<int64_t>(b));
  if (one.size() != two.size()) return false;
  size_t at = static_cast<size_t>(std::mismatch(one.begin(), one.end(), two.begin()).first - one.begin());
  if (at + 1 >= one.size() || one[at] != two[at + 1] || one[at + 1] != two[at]) return false;
  return one.substr(at + 2) == two.substr(at + 2);
}

}  // namespace

bool IsMoney(const Amount& amount) {
  return amount.unit.size() == 3 && std::all_of(amount.unit.begin(), amount.unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string SlipBetween(const Amount& a, const Amount& b) {
  double low = std::min(std::fabs(a.number), std::fabs(b.number)), high = std::max(std::fabs(a.number), std::fabs(b.number));
  if (a.unit != b.unit) {
    bool one_kind = (IsMoney(a) && IsMoney(b)) || Convert(a, b.unit).has_value();
    if (low != high || low < 2 || !one_kind) return {};
    return IsMoney(a) ? "the number is the same and the currency is not" : "the number is the same and the unit is not";
  }
  if (low <= 0) return {};
  if (high >= kMany && std::fabs(high / low - 1000) < 1e-6) return "one is a thousand times the other";
  return Swapped(a.number, b.number) ? "two digits have changed places" : std::string();
}

}  // namespace crossread
