// SPDX-License-Identifier: Apache-2.0
// The words that contracts use for our enumerations.
#include "crossread/finding.h"
#include "crossread/value.h"

namespace crossread {

const char* HedgeName(Hedge hedge) {
  switch (hedge) {
    case Hedge::kNone: return "none";
    case Hedge::kAbout: return "about";
    case Hedge::kNearly: return "nearly";
    case Hedge::kAtLeast: return "at-least";
    case Hedge::kMoreThan: return "more-than";
    case Hedge::kAtMost: return "at-most";
    case Hedge::kLessThan: return "less-than";
    case Hedge::kBetween: return "between";
  }
  return "none";
}

const char* SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kNote: return "note";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "note";
}

const char* ConfidenceName(Confidence confidence) {
  switch (confidence) {
    case Confidence::kLow: return "low";
    case Confidence::kMedium: return "medium";
    case Confidence::kHigh: return "high";
  }
  return "low";
}

}  // namespace crossread
