// SPDX-License-Identifier: Apache-2.0
// Intervals of amounts: how wide a hedge is, what rounding allows, and when two overlap.
#include "values/amount.h"

#include <algorithm>
#include <cmath>

#include "values/unit_scale.h"

namespace crossread {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kWidth = 0.1;  // the share by which "about" and "nearly" may be off

bool IsTime(std::string_view unit) {
  std::optional<UnitScale> scale = ScaleOf(unit);
  return scale && scale->dimension == Dimension::kTime;
}

/// Half of the last digit printed that is not a zero: 1,200 -> 50, 6.1 -> 0.05.
double HalfDigit(double number) {
  double n = std::fabs(number);
  if (n == 0 || !std::isfinite(n)) return 0;
  double grain = 1;
  if (n == std::floor(n)) {
    while (grain < 1e15 && std::fmod(n, grain * 10) == 0) grain *= 10;
  } else {
    for (int digits = 0; digits < 6; ++digits) {
      grain /= 10;
      double scaled = n / grain;
      if (std::fabs(scaled - std::round(scaled)) < 1e-6 * scaled) break;
    }
  }
  return grain / 2;
}

/// By how much an amount without a hedge may be off because it was rounded.
double Slack(const Amount& amount) {
  if (amount.low != amount.high) return 0;  // the hedge is width enough
  double n = std::fabs(amount.number);
  bool whole = n == std::floor(n);
  if (amount.unit == "count" && whole && n < 100) return 0;
  double half = HalfDigit(n);
  return n >= 10 ? std::min(half, kWidth * n) : half;
}

Amount Widened(Amount amount) {
  double slack = Slack(amount);
  amount.low -= slack;
  amount.high += slack;
  return amount;
}

}  // namespace

Amount HedgedAmount(double number, Hedge hedge, bool close, std::string_view unit) {
  Amount amount;
  amount.number = amount.low = amount.high = number;
  amount.unit = std::string(unit);
  double width = kWidth * std::fabs(number);
  if (unit == "count" && number == std::floor(number) && std::fabs(number) < 10) width = std::min(1.0, std::fabs(number));
  switch (hedge) {
    case Hedge::kNone:
    case Hedge::kBetween: break;
    case Hedge::kAbout: amount.low -= width; amount.high += width; break;
    case Hedge::kNearly: amount.low -= width; break;
    case Hedge::kAtLeast: amount.high = kInfinity; break;
    case Hedge::kMoreThan: amount.high = close ? number + width : kInfinity; break;
    case Hedge::kAtMost: amount.low = -kInfinity; break;
    case Hedge::kLessThan: amount.low = close ? number - width : -kInfinity; break;
  }
  return amount;
}

Amount Spanning(const Amount& a, const Amount& b) {
  Amount amount = a;
  amount.low = std::min(a.low, b.low);
  amount.high = std::max(a.high, b.high);
  amount.number = std::min(a.number, b.number);
  return amount;
}

std::optional<Amount> Convert(const Amount& amount, std::string_view unit) {
  if (amount.unit == unit) return amount;
  std::optional<UnitScale> from = ScaleOf(amount.unit), to = ScaleOf(unit);
  if (!from || !to || from->dimension != to->dimension) return std::nullopt;
  auto convert = [&](double n) { return (n * from->factor + from->offset - to->offset) / to->factor; };
  Amount out = amount;
  out.low = convert(amount.low);
  out.high = convert(amount.high);
  out.number = convert(amount.number);
  out.unit = std::string(unit);
  return out;
}

bool CanAgree(const Amount& a, const Amount& b) {
  // "two years" and "three years" are counted, not rounded; "four weeks" may be "a month".
  auto counted = [](const Amount& amount) { return amount.low == amount.high && amount.number == std::floor(amount.number) && amount.number < 100; };
  if (a.unit == b.unit && counted(a) && counted(b) && IsTime(a.unit)) return a.number == b.number;
  if (a.unit == "a" && b.unit == "mo" && counted(a) && counted(b) && a.number > 1) return std::fabs(12 * a.number - b.number) <= 1;  // "two years" of 25 months, not of 30
  if (a.unit == "mo" && b.unit == "a") return CanAgree(b, a);
  std::optional<Amount> converted = Convert(Widened(b), a.unit);
  if (!converted) return true;
  Amount wide = Widened(a);
  double tiny = 1e-9 * std::max(std::fabs(a.number), 1.0);
  return wide.low <= converted->high + tiny && converted->low <= wide.high + tiny;
}

}  // namespace crossread
