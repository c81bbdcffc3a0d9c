// SPDX-License-Identifier: Apache-2.0
// One number line for the figures of a topic, drawn as SVG in per cent so that it fits any width.
#ifndef CROSSREAD_SRC_REPORT_HTML_AXIS_H_
#define CROSSREAD_SRC_REPORT_HTML_AXIS_H_

#include <string>
#include <vector>

#include "crossread/value.h"

namespace crossread {

/// The stretch of numbers that holds all amounts of a topic, with room for open ends.
class Axis {
 public:
  explicit Axis(const std::vector<Amount>& amounts);

  /// The bar of one amount over the band that all amounts share; `odd` draws it as the one that stands alone.
  std::string Bar(const Amount& amount, bool odd) const;

  /// Round numbers under the bars.
  std::string Ticks() const;

  /// What every amount allows; nothing where they exclude each other.
  bool overlaps() const { return band_low_ <= band_high_; }
  Amount band() const;

 private:
  double Percent(double number) const;
  std::string At(double number) const;

  double low_ = 0;
  double high_ = 1;
  double band_low_ = 0;
  double band_high_ = 0;
  std::string unit_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_HTML_AXIS_H_
