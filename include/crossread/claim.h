// SPDX-License-Identifier: Apache-2.0
// What a sentence says, as written: the words, what they are about, who said it, how firmly.
#ifndef CROSSREAD_CLAIM_H_
#define CROSSREAD_CLAIM_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crossread/copy.h"
#include "crossread/span.h"
#include "crossread/time_phrase.h"
#include "crossread/value.h"

namespace crossread {

/// A figure as written: its amount and what is counted.
struct Quantity {
  Amount amount;
  std::string of;                      ///< lemma of the counted noun: "person", "house"; empty where there is none
  std::vector<std::string> modifiers;  ///< lemmas standing before the noun: "armoured", "russian"
  std::string state;                   ///< what befell or holds the counted, of data/en/state.tsv: "killed", "aboard"; else empty
  bool ordinal = false;                ///< "third": a rank, not a count
};

/// Something that one person does to one thing: "scored the winner", "the race was won by".
struct Deed {
  std::string verb;                 ///< dictionary form, of data/en/deed.tsv; empty where there is none
  std::string past;                 ///< the verb as written, where it can stand behind "who": "scored"; else empty
  std::string object;               ///< head of what it is done to, dictionary form
  std::vector<std::string> others;  ///< the object's and the clause's other words that carry meaning, sorted
};

/// A person, body or place as written.
struct Mention {
  Name name;
  std::string title;      ///< role as written before or after the name: "Deputy Foreign Minister"; for places size and kind, "b church"; else empty
  std::string title_of;   ///< the country or body the role belongs to, folded; for venues their own name; else empty
  std::string preposition;  ///< for places: "in", "at", "near"
  bool former = false;
  std::string office;     ///< the title folded, as values/office.h writes it: "gov/minister foreign +deputy"; else empty
  std::string nation;     ///< entity of the country that the person is said to be of or to serve: "country:ke"; else empty
  Deed deed;              ///< for people: what the clause has them do

  /// For places: only a common noun tells, "the church"; `title` is then its size and kind of data/en/venue.tsv, `title_of` empty.
  bool CommonPlace() const { return !title.empty() && title_of.empty(); }
};

/// One claim. `kind` is a ClaimKind's id and outlives everything.
struct Claim {
  Claim() {}  // NOLINT: written out, it lays no zeros under the fields first

  std::string_view kind;
  Span words;            ///< the passage: "on Monday", "at least 23 people"
  Span core;             ///< the bare value inside it: "Monday", "23"
  TokenRange tokens;     ///< the tokens of `words`
  uint32_t sentence = 0;  ///< index into Copy::sentences
  Hedge hedge = Hedge::kNone;
  std::variant<std::monostate, TimePhrase, Quantity, Mention, Wording, Assertion> said;
  std::string speaker;   ///< folded name of who says so, where the copy tells; else empty
};

}  // namespace crossread

#endif  // CROSSREAD_CLAIM_H_
