// SPDX-License-Identifier: Apache-2.0
// What facts are made of: times, amounts, names, wordings, in a form that can be compared.
#ifndef CROSSREAD_VALUE_H_
#define CROSSREAD_VALUE_H_

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/time/civil_time.h"
#include "crossread/span.h"

namespace crossread {

/// Civil time from `first` up to but not including `last`, in the document's zone, or in UTC where the copy names a
/// zone and the document's own is unknown.
struct TimeRange {
  absl::CivilSecond first;
  absl::CivilSecond last;
  bool utc = false;
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

enum class TimexType : uint8_t { kDate, kTime, kDuration, kSet };

/// A temporal expression after ISO-TimeML TIMEX3.
struct Timex {
  TimexType type = TimexType::kDate;
  std::string value;  ///< "2022-01-10", "2022-W02", "P2Y", "PT7H", "PAST_REF", "2022-01-10TMO"
  std::string mod;    ///< "APPROX", "START", "MORE_THAN", …; empty where none
  Span extent;        ///< TIMEX3 extent: leaves out a leading preposition
};

/// A number known to lie in `low`..`high`, both included; infinite where the copy sets no bound.
struct Amount {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  double number = 0;           ///< the figure as printed, magnitudes applied: "1.2m" is 1200000
  std::string unit = "count";  ///< "count", "percent", ISO 4217 code, UCUM-style unit ("km", "h", "Cel", "{magnitude}")
};

/// How the copy qualifies a value.
enum class Hedge : uint8_t { kNone, kAbout, kNearly, kAtLeast, kMoreThan, kAtMost, kLessThan, kBetween };

/// Lower-case word of the contract for `hedge`: "none", "about", "nearly", "at-least", "more-than", …
const char* HedgeName(Hedge hedge);

/// A name of a person, body or place, folded for comparison.
struct Name {
  std::string folded;               ///< lower case, no diacritics, no titles: "ana duarte"
  std::vector<std::string> parts;   ///< of `folded`, in order
  std::string entity;               ///< canonical id where known: "country:us", "org:nato", "city:geneva"; else empty
  std::string within;               ///< entity this one is part of: "country:ch" for Geneva; else empty
};

/// An office held by a person: "deputy foreign minister" of "country:ru".
struct Office {
  Name holder;
  std::string title;         ///< folded title: "deputy minister foreign"
  std::string of;            ///< entity id or folded name of the country or body; else empty
  bool former = false;
};

/// Words that somebody is said to have spoken.
struct Wording {
  std::vector<std::string> words;  ///< folded, without punctuation, contractions spelt out
  std::vector<uint32_t> seams;     ///< indices into `words`, ascending, before which an editor may have cut: a new sentence, an
                                   ///< ellipsis, a bracket, the attribution between two pieces
  std::string speaker;             ///< folded name or role; empty where the copy does not tell
  bool marked = true;              ///< stands in quotation marks
  bool sure = false;               ///< the speaker is named beside the reporting verb, not carried over
};

/// What a clause asserts: a predicate with its polarity.
struct Assertion {
  std::string predicate;            ///< folded verb or noun class: "agree", "deny"
  bool negated = false;
  uint8_t strength = 3;             ///< 3 done, 2 will, 1 may or proposed, 0 unreal
  std::vector<std::string> roles;   ///< folded content words of subject and object
};

using Value = std::variant<std::monostate, TimeRange, Amount, Name, Office, Wording, Assertion>;

}  // namespace crossread

#endif  // CROSSREAD_VALUE_H_
