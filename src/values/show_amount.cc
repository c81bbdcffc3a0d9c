// SPDX-License-Identifier: Apache-2.0
// Amounts in words for an editor, and as keys for fingerprints.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <utility>

#include "values/amount.h"
#include "values/unit_scale.h"

namespace crossread {
namespace {

/// At most `digits` digits behind the point, no zeros at the end.
std::string Digits(double n, int digits) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.*f", digits, n);
  std::string out = buffer;
  if (out.find('.') != std::string::npos) {
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  return out == "-0" ? "0" : out;
}

std::string Grouped(std::string digits) {
  size_t end = digits.find('.');
  if (end == std::string::npos) end = digits.size();
  size_t begin = digits[0] == '-' ? 1 : 0;
  for (size_t at = end; at > begin + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

/// "1,250", "2.4 million", "0.05".
std::string ShowNumber(double n) {
  static constexpr std::pair<double, std::string_view> kMagnitudes[] = {
      {1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
  for (const auto& [size, name] : kMagnitudes) {
    double part = n / size;
    if (std::fabs(part) < 1 || std::fabs(part) >= 1000) continue;
    if (std::fabs(part * 1000 - std::round(part * 1000)) < 1e-6) return Digits(part, 3) + std::string(name);
  }
  if (std::fabs(n) >= 1e15) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6g", n);
    return buffer;
  }
  return Grouped(Digits(n, std::fabs(n) < 1 ? 4 : 2));
}

std::string WithUnit(const std::string& number, std::string_view unit) {
  static constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
      {"USD", "$"}, {"GBP", "£"}, {"EUR", "€"}, {"JPY", "¥"}, {"INR", "₹"}};
  if (unit == "count" || unit == "1") return number;
  if (unit == "percent") return number + "%";
  if (unit == "C") return number + "°C";
  if (unit == "F") return number + "°F";
  if (unit == "{magnitude}") return "magnitude " + number;
  if (unit == "percentage point") return number + " points";
  if (unit == "hectare") return number + " ha";  // people do not write UCUM's "har"
  for (const auto& [code, sign] : kSigns) {
    if (unit == code) return std::string(sign) + number;
  }
  std::optional<UnitScale> scale = ScaleOf(unit);
  bool symbol = scale && scale->ucum.find('[') == std::string_view::npos;
  if (symbol) return number + " " + std::string(scale->ucum);
  // A unit without a sign is spelt out: "70 miles per hour", "3 acres"; short forms stay ("ft", "mi").
  std::string name(unit);
  size_t per = std::min(name.find(" per "), name.size());
  bool spelt = scale && per > 3 && name[per - 1] != 's' && number != "1";
  if (spelt && name.starts_with("foot ")) name.replace(0, 4, "feet");
  else if (spelt) name.insert(per, "s");
  return number + " " + name;
}

/// "2 hours 47 minutes", "10 days"; empty for what is no length of time.
std::string Length(double n, std::string_view unit) {
  static constexpr std::pair<std::string_view, std::string_view> kNames[] = {{"min", "minute"}, {"h", "hour"}, {"d", "day"}, {"wk", "week"}, {"mo", "month"}, {"a", "year"}};
  for (const auto& [code, name] : kNames) {
    if (unit != code) continue;
    auto with = [](double count, std::string_view what) { return ShowNumber(count) + " " + std::string(what) + (count == 1 ? "" : "s"); };
    double minutes = std::round((n - std::floor(n)) * 60);
    if (unit == "h" && n > 1 && minutes > 0 && std::fabs((n - std::floor(n)) * 60 - minutes) < 1e-6) return with(std::floor(n), name) + " " + with(minutes, "minute");
    return with(n, name);
  }
  return {};
}

bool Near(double a, double b) { return std::fabs(a - b) <= 1e-9 * std::fmax(std::fabs(a), std::fabs(b)); }

std::string Bound(double n) {
  if (std::isinf(n)) return n < 0 ? "-inf" : "inf";
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.9g", n == 0 ? 0.0 : n);
  return buffer;
}

}  // namespace

std::string ShowAmount(const Amount& amount) {
  auto show = [&](double n) {
    std::string length = Length(n, amount.unit);
    return length.empty() ? WithUnit(ShowNumber(n), amount.unit) : length;
  };
  bool floor = std::isfinite(amount.low), ceiling = std::isfinite(amount.high);
  if (!floor && !ceiling) return show(amount.number);
  if (!ceiling) return show(amount.low) + " or more";
  if (!floor) return "up to " + show(amount.high);
  if (amount.low == amount.high) return show(amount.number);
  if (Near(amount.low + amount.high, 2 * amount.number)) return "about " + show(amount.number);
  if (amount.number == amount.high) return "nearly " + show(amount.number);
  return ShowNumber(amount.low) + " to " + show(amount.high);
}

std::string KeyOf(const Amount& amount) {
  std::string key = Bound(amount.low);
  if (amount.low != amount.high) key += ".." + Bound(amount.high);
  if (amount.unit != "count") key += " " + amount.unit;
  return key;
}

}  // namespace crossread
