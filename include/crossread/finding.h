// SPDX-License-Identifier: Apache-2.0
// What crossread tells an editor: a rule, one sentence, and all the passages it rests on.
#ifndef CROSSREAD_FINDING_H_
#define CROSSREAD_FINDING_H_

#include <cstdint>
#include <string>
#include <vector>

#include "crossread/span.h"

namespace crossread {

enum class Severity : uint8_t { kNote, kWarning, kError };
enum class Confidence : uint8_t { kLow, kMedium, kHigh };

/// "note", "warning", "error".
const char* SeverityName(Severity severity);
/// "low", "medium", "high".
const char* ConfidenceName(Confidence confidence);

/// Words in one source that a finding rests on.
struct Passage {
  Span span;             ///< the words that carry the value, not the sentence
  int side = 0;          ///< same side: agree; different sides: opposed; 0: context only
  std::string value;     ///< normalised, for machines and fingerprints: "2022-01-10", "14..inf"
  std::string shown;     ///< the same for people: "Mon 10 Jan", "14 or more"
  std::string note;      ///< short remark: "the dinner"; else empty
};

/// One finding for one subject. Sources are named in text fields as "{0}", "{1}" by DocId: reporters put labels there.
struct Finding {
  std::string rule;
  Severity severity = Severity::kError;
  Confidence confidence = Confidence::kHigh;
  std::string title;              ///< the question an editor would ask, both values in it, at most 64 characters
  std::string message;            ///< one or two sentences that stand alone
  std::vector<std::string> notes;  ///< what else speaks for either side
  std::string ask;                ///< a question to put to the desk, or empty
  std::vector<Passage> passages;  ///< the first one is the one that stands alone
  std::string subject;            ///< aligned subject, part of the fingerprint
  std::string fingerprint;        ///< 16 hex digits over rule, subject and sorted opposed values
  std::string suppressed;         ///< why it is silenced (baseline reason, inline mark); empty where it counts
  bool marked = false;            ///< `suppressed` comes from a mark in the source, not from the baseline
  std::vector<uint32_t> children;  ///< findings folded under this one: indices into Report::findings
  int parent = -1;                ///< the finding it is folded under; -1 none
};

}  // namespace crossread

#endif  // CROSSREAD_FINDING_H_
