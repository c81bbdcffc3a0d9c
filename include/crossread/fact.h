// SPDX-License-Identifier: Apache-2.0
// A claim with its value normalised and its subject folded: what can be laid beside another source's.
#ifndef CROSSREAD_FACT_H_
#define CROSSREAD_FACT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "crossread/claim.h"
#include "crossread/document.h"
#include "crossread/value.h"

namespace crossread {

/// What a fact is about. Two facts can only be compared when their subjects can be the same.
struct Subject {
  std::string attribute;                ///< the question: "killed", "aboard", "age", "when", "where", "office", "said"
  std::string head;                     ///< counted noun, event noun or entity: "person", "talks", "ana duarte"
  std::vector<std::string> entities;    ///< folded participants and places named with it, sorted
  std::vector<std::string> qualifiers;  ///< what sets it apart, sorted: "aftershock", "first", "women", "2019"
  std::vector<std::string> context;     ///< folded content words of its clause, sorted: how alike two subjects are
  std::string verb;                     ///< figures: what governs it, canonical: "drop" of "dropped four bombs"; empty where light.
                                        ///< dates: the act of data/en/act.tsv, or the verb's dictionary form
  std::vector<std::string> things;      ///< dates: whom or what that act befell, folded, the head first; names begin with "@"
  std::string owner;                    ///< figures: folded name or place whose figure it is; "?" for a pronoun, empty where the copy does not tell.
                                        ///< dates: "they" where somebody did the act to the things
  int32_t event = -1;                   ///< index into Story::events; -1 where none governs it
};

/// A claim that was read to the end.
struct Fact {
  Fact() {}  // NOLINT: as Claim's
  explicit Fact(Claim&& read) : claim(std::move(read)) {}

  Claim claim;
  Value value;
  std::optional<Timex> timex;   ///< on every temporal expression
  DateBasis basis = DateBasis::kNone;  ///< what its date was resolved against; kNone where no anchor was needed
  absl::CivilDay anchor;        ///< the day it was resolved against, where `basis` is not kNone
  bool absolute = false;        ///< the words alone give the value
  std::optional<TimeRange> when;  ///< when what it counts or asserts held, where the copy tells; dates and lengths: the stretch that it opens, ends or spans
  Subject subject;

  DocId doc() const { return claim.words.doc; }
};

/// Something that happened, as one source tells it.
struct Event {
  DocId doc = 0;
  std::string kind;                     ///< of data/en/event.tsv: "talks", "attack", "quake", "vote"
  std::vector<std::string> lineage;     ///< the kind and the ever wider kinds above it: "capsize" "accident" "disaster"
  std::string aspect;                   ///< of data/en/aspect.tsv: "start", "end", "hold"; else empty
  TokenRange trigger_tokens;
  Span trigger;                         ///< the word that names it
  uint32_t sentence = 0;
  std::vector<std::string> participants;  ///< folded names or entity ids, sorted
  std::vector<std::string> places;        ///< the same for places
  std::vector<std::string> phases;        ///< "preliminary", "first", "aftershock"
  std::optional<TimeRange> when;
  bool negated = false;
  uint8_t strength = 3;                 ///< see Assertion::strength
};

}  // namespace crossread

#endif  // CROSSREAD_FACT_H_
