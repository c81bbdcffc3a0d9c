// SPDX-License-Identifier: Apache-2.0
// Reads titles: which tokens are words of an office, and what office a run of them names.
#ifndef CROSSREAD_SRC_CLAIMS_TITLE_H_
#define CROSSREAD_SRC_CLAIMS_TITLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "crossread/copy.h"
#include "lexicon/lexicon.h"
#include "values/office.h"

namespace crossread {

/// What a token can do in a title. Made in one pass over the copy.
class TitleWords {
 public:
  explicit TitleWords(const Copy& copy);

  /// Index of the last token of the office phrase that token `i` lies in, or -1: "chief [executive]".
  int32_t OfficeEnd(uint32_t i) const { return at_[i] < 0 ? -1 : static_cast<int32_t>(offices_[at_[i]].tokens.last) - 1; }
  /// First token of that phrase. Precondition: OfficeEnd(i) >= 0.
  uint32_t OfficeBegin(uint32_t i) const { return offices_[at_[i]].tokens.first; }
  /// Its sense, or null.
  const Sense* OfficeSense(uint32_t i) const { return at_[i] < 0 ? nullptr : offices_[at_[i]].sense; }
  /// "foreign", "district": a field of work; null where it is none.
  const Sense* Field(uint32_t i) const;
  /// "deputy", "former"; null where it is none.
  const Sense* Modifier(uint32_t i) const;
  bool Honorific(uint32_t i) const;
  /// Entity of a country, demonym or metonym that begins at `i`, and its length in tokens.
  std::string_view Nation(uint32_t i, uint32_t last, uint32_t* length) const;

  /// The title whose office phrase ends at token `end` (inclusive): extends left over fields, modifiers and countries.
  /// `first` is set to its first token, `of` to the country named in it.
  OfficeKey Read(uint32_t end, uint32_t sentence_first, uint32_t* first, std::string* of, std::string* body) const;

  /// What follows the office phrase: "of the disaster agency", "to NATO", "of coins at the Lakeside Museum". Returns the token after it.
  uint32_t ReadBody(uint32_t after, uint32_t last, std::string* of, std::string* body) const;

  const Copy& copy() const { return copy_; }
  const Lexicon& lexicon() const { return *copy_.lexicon; }

 private:
  uint32_t ReadLinked(uint32_t after, uint32_t last, std::string* of, std::string* body) const;

  const Copy& copy_;
  ClassId office_class_, field_, modifier_, honorific_, country_, demonym_, metonym_, capital_, org_, body_, function_;
  struct Office {
    TokenRange tokens;
    const Sense* sense = nullptr;
  };
  std::vector<Office> offices_;
  std::vector<int32_t> at_;  // by token, into offices_; -1 where the token lies in none
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TITLE_H_
