// SPDX-License-Identifier: Apache-2.0
// Both numbers are written out in the smallest unit that either of them needs, and their digits laid beside each other.
#include "values/misprint.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace crossread {
namespace {

constexpr double kMost = 1e12, kFinest = 1e-3;

bool IsWhole(double number) { return std::abs(number - std::round(number)) < 1e-6; }

/// Units first.
std::vector<int> DigitsOf(double number) {
  std::vector<int> digits;
  for (int64_t left = std::llround(number); left > 0; left /= 10) digits.push_back(static_cast<int>(left % 10));
  return digits;
}

std::vector<int> WithoutNoughts(std::vector<int> digits) {
  digits.erase(digits.begin(), std::find_if(digits.begin(), digits.end(), [](int digit) { return digit != 0; }));
  return digits;
}

}  // namespace

Misprint MisprintOf(double a, double b) {
  const double low = std::min(a, b), high = std::max(a, b);
  if (low < kFinest || high > kMost || low == high) return Misprint::kNone;
  double unit = kFinest;
  while (IsWhole(low / unit / 10) && IsWhole(high / unit / 10)) unit *= 10;
  const std::vector<int> one = DigitsOf(low / unit), two = DigitsOf(high / unit);
  if (const std::vector<int> bare = WithoutNoughts(one); bare == WithoutNoughts(two)) {
    const double times = std::round(high / low);
    return times != 10 && times != 1000 ? Misprint::kNone : bare.size() > 1 ? Misprint::kShifted : Misprint::kTenfold;
  }
  if (two.size() == one.size() + 1 && std::equal(one.begin(), one.end(), two.begin())) return WithoutNoughts(one).size() > 1 ? Misprint::kInFront : Misprint::kBeforeOne;
  if (one.size() != two.size()) return Misprint::kNone;
  const long long teen = std::llround(low / unit);
  if (teen > 12 && teen < 20 && std::llround(high / unit) == (teen - 10) * 10) return Misprint::kTeen;
  std::vector<size_t> unlike;
  for (size_t i = 0; i < one.size(); ++i) {
    if (one[i] != two[i]) unlike.push_back(i);
  }
  if (unlike.size() == 1) return one.size() > 2 ? Misprint::kExchanged : Misprint::kNone;
  const bool neighbours = unlike.size() == 2 && unlike[1] == unlike[0] + 1;
  const bool swapped = (neighbours || one.size() > 2) && std::is_permutation(one.begin(), one.end(), two.begin());
  return swapped ? Misprint::kSwapped : Misprint::kNone;
}

}  // namespace crossread
