// SPDX-License-Identifier: Apache-2.0
// Slips that editors know by name.
#include "values/slip.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_format.h"
#include "values/amount.h"
#include "values/misprint.h"

namespace crossread {
namespace {

constexpr double kRounding = 0.015, kRounded = 1000;  // share, and least number that is rounded
constexpr double kMany = 1e6;  // "million" and "billion" are words; below, a thousandfold is no slip of one

/// The digits that count, as a whole number: 74 of 740 million, 12 of 1.2.
std::string DigitsOf(double number) {
  std::string digits;
  for (char c : absl::StrFormat("%.6f", number)) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  digits.erase(0, digits.find_first_not_of('0'));
  return digits;
}

/// Two neighbours swapped, and nothing else.
bool Swapped(const std::string& one, const std::string& two, size_t fewest = 2) {
  if (one.size() != two.size() || one.size() < fewest) return false;
  size_t at = static_cast<size_t>(std::mismatch(one.begin(), one.end(), two.begin()).first - one.begin());
  if (at + 1 >= one.size() || one[at] != two[at + 1] || one[at + 1] != two[at]) return false;
  return one.substr(at + 2) == two.substr(at + 2);
}

}  // namespace

bool IsMoney(const Amount& amount) {
  return amount.unit.size() == 3 && std::all_of(amount.unit.begin(), amount.unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool Transposed(const Amount& a, const Amount& b, size_t fewest) {
  if (a.number <= 0 || b.number <= 0 || a.number > 1e12 || b.number > 1e12) return false;
  if (std::floor(std::log10(a.number)) != std::floor(std::log10(b.number))) return false;
  return Swapped(DigitsOf(a.number), DigitsOf(b.number), fewest);
}

bool SwappedDigits(std::string_view a, std::string_view b) {
  auto is_unit = [](char c) { return c >= 'A' && c <= 'Z' && c != 'P' && c != 'T'; };
  return std::count_if(a.begin(), a.end(), is_unit) >= 2 && Swapped(std::string(a), std::string(b));
}

bool Shifted(const Amount& a, const Amount& b) {
  if (a.number <= 0 || b.number <= 0 || a.number == b.number || a.number > 1e12 || b.number > 1e12) return false;
  const std::string one = DigitsOf(a.number), two = DigitsOf(b.number);
  if (one.size() >= 2 && one == two) return true;
  // "412,318" and "4.1 million": the shorter one was rounded.
  const std::string &rough = one.size() < two.size() ? one : two, &fine = &rough == &one ? two : one;
  const double ratio = std::max(a.number, b.number) / std::min(a.number, b.number), power = std::pow(10, std::round(std::log10(ratio)));
  return rough.size() >= 2 && fine.size() > rough.size() && std::min(a.number, b.number) >= kRounded && power >= 10 && std::abs(ratio / power - 1) < kRounding && fine.starts_with(rough);
}

bool Misheard(const Amount& a, const Amount& b) {
  switch (MisprintOf(a.number, b.number)) {
    case Misprint::kInFront:
    case Misprint::kBeforeOne: return std::min(a.number, b.number) >= 10;
    case Misprint::kTeen: return true;
    case Misprint::kExchanged: return DigitsOf(a.number).size() >= 3 && DigitsOf(a.number).size() == DigitsOf(b.number).size();  // not 250 and 256
    default: return false;
  }
}

bool OneDigitOff(const Amount& a, const Amount& b) {
  if (a.number < 10 || b.number < 10 || a.number > 1e12 || b.number > 1e12 || std::floor(std::log10(a.number)) != std::floor(std::log10(b.number))) return false;
  const std::string one = DigitsOf(a.number), two = DigitsOf(b.number);
  return one.size() == 2 && two.size() == 2 && (one[0] == two[0]) != (one[1] == two[1]);
}

std::string SlipBetween(const Amount& a, const Amount& b) {
  double low = std::min(std::fabs(a.number), std::fabs(b.number)), high = std::max(std::fabs(a.number), std::fabs(b.number));
  if (a.unit != b.unit) {
    bool one_kind = (IsMoney(a) && IsMoney(b)) || Convert(a, b.unit).has_value();
    const double least = IsMoney(a) && low < 1 ? 0.02 : 2;  // four cents, four pence
    if (low != high || low < least || !one_kind) return {};
    return IsMoney(a) ? "the number is the same and the currency is not" : "the number is the same and the unit is not";
  }
  if (low <= 0) return {};
  if (high >= kMany && std::fabs(high / low - 1000) < 1e-6) return "one is a thousand times the other";
  return low >= 100 && Transposed(a, b) ? "two digits have changed places" : std::string();
}

Slip SlipOf(const Amount& a, const Amount& b) {
  if (Transposed(a, b)) return Slip::kSwapped;
  if (Shifted(a, b)) return Slip::kShifted;
  if (Misheard(a, b)) return Slip::kMisheard;
  return OneDigitOff(a, b) ? Slip::kDigit : Slip::kNone;
}

}  // namespace crossread
