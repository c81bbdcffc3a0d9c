// SPDX-License-Identifier: Apache-2.0
// One number line for the figures of a topic.
#include "report/html_axis.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

#include "report/shown.h"

namespace crossread {
namespace {

/// 1, 2 or 5 times a power of ten, at least `raw`.
double RoundStep(double raw) {
  double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= raw) return factor * power;
  }
  return 10 * power;
}

std::string PercentText(double percent) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f%%", percent);
  return text;
}

}  // namespace

Axis::Axis(const std::vector<Amount>& amounts) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  double low = kInfinity;
  double high = -kInfinity;
  band_low_ = -kInfinity;
  band_high_ = kInfinity;
  for (const Amount& amount : amounts) {
    for (double bound : {amount.low, amount.high}) {
      if (!std::isfinite(bound)) continue;
      low = std::min(low, bound);
      high = std::max(high, bound);
    }
    band_low_ = std::max(band_low_, amount.low);
    band_high_ = std::min(band_high_, amount.high);
    unit_ = amount.unit;
  }
  if (!(low <= high)) low = high = 0;
  double room = low == high ? std::max(std::fabs(high) * 0.5, 1.0) : (high - low) * 0.5;
  low_ = low >= 0 ? std::max(0.0, low - room) : low - room;
  high_ = high + room;
}

Amount Axis::band() const {
  Amount amount;
  amount.low = band_low_;
  amount.high = band_high_;
  amount.unit = unit_;
  return amount;
}

double Axis::Percent(double number) const {
  return std::clamp((number - low_) / (high_ - low_), 0.0, 1.0) * 100.0;
}

std::string Axis::At(double number) const { return PercentText(Percent(number)); }

std::string Axis::Bar(const Amount& amount, bool odd) const {
  std::string out = "<svg class=\"iv\" width=\"100%\" height=\"28\" aria-hidden=\"true\" focusable=\"false\">";
  if (overlaps()) {
    double width = std::max(0.6, Percent(band_high_) - Percent(band_low_));
    out += "<rect class=\"band\" x=\"" + At(band_low_) + "\" y=\"0\" width=\"" + PercentText(width) + "\" height=\"28\"/>";
  }
  out += "<line class=\"base\" x1=\"0\" y1=\"27\" x2=\"100%\" y2=\"27\"/>";
  std::string css = odd ? "bar odd" : "bar";
  if (amount.low == amount.high) {
    out += "<circle class=\"" + css + "\" cx=\"" + At(amount.low) + "\" cy=\"14\" r=\"5.5\"/>";
  } else {
    double from = Percent(amount.low);
    double to = Percent(amount.high);
    bool open = !std::isfinite(amount.low) || !std::isfinite(amount.high);
    out += "<rect class=\"" + css + (open ? " open" : "") + "\" x=\"" + PercentText(from) + "\" y=\"8\" width=\"" +
           PercentText(std::max(0.8, to - from)) + "\" height=\"12\" rx=\"2\"/>";
    double edge = std::isfinite(amount.low) ? from : to;
    if (open) {
      out += "<line class=\"" + css + " edge\" x1=\"" + PercentText(edge) + "\" y1=\"4\" x2=\"" + PercentText(edge) +
             "\" y2=\"24\"/>";
    }
  }
  return out + "</svg>";
}

std::string Axis::Ticks() const {
  std::string out = "<svg class=\"iv ticks\" width=\"100%\" height=\"18\" aria-hidden=\"true\" focusable=\"false\">";
  double step = RoundStep((high_ - low_) / 6);
  for (double tick = std::ceil(low_ / step) * step; tick <= high_ + step * 1e-6; tick += step) {
    double percent = Percent(tick);
    const char* anchor = percent < 6 ? "start" : percent > 94 ? "end" : "middle";
    out += "<text x=\"" + PercentText(percent) + "\" y=\"13\" text-anchor=\"" + anchor + "\">" +
           PrintNumber(std::fabs(tick) < step * 1e-9 ? 0 : tick) + "</text>";
  }
  return out + "</svg>";
}

}  // namespace crossread
