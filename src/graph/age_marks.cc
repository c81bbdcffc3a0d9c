// SPDX-License-Identifier: Apache-2.0
// A rank counts with the people it ranks; a place only right behind the age and its noun.
#include "graph/age_marks.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/source_reader.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kNoun = 4;  // tokens between the age and "from": "67-year-old retired school cook"

class Reader : SourceReader {
 public:
  Reader(const Story& story, const Fact& fact) : SourceReader(story, fact.doc()), fact_(fact) {}

  AgeMarks Read() {
    const TokenRange own = copy_.sentences[fact_.claim.sentence].tokens;
    TokenRange next{own.last, own.last};
    if (fact_.claim.sentence + 1 < copy_.sentences.size()) next = copy_.sentences[fact_.claim.sentence + 1].tokens;
    const bool goes_on = next.first < next.last && Is(next.first, {"he", "she"});
    AgeMarks marks;
    marks.rank = RankIn({own.first, goes_on ? next.last : own.last});
    for (uint32_t i = fact_.claim.tokens.last; i < own.last && i < fact_.claim.tokens.last + kNoun + 1; ++i) {
      if (Is(i, {"from"})) {
        marks.from = NameAt(i + 1, own.last);
        break;
      }
      if (copy_.tokens[i].kind != TokenKind::kWord || copy_.tokens[i].Is(kCapital)) break;
    }
    const uint32_t first = fact_.claim.tokens.first, near = first - std::min(first - own.first, kNoun);
    const TokenRange around{near, std::min(own.last, fact_.claim.tokens.last + kNoun)};
    marks.sex = SexIn(around);
    if (marks.sex == 0 && goes_on) marks.sex = Is(next.first, {"she"}) ? 'f' : Is(next.first, {"he"}) ? 'm' : 0;
    return marks;
  }

 private:
  std::string NameAt(uint32_t i, uint32_t last) const {
    std::string name;
    for (; i < last && copy_.tokens[i].Is(kCapital) && copy_.tokens[i].kind == TokenKind::kWord; ++i) absl::StrAppend(&name, name.empty() ? "" : " ", std::string(copy_.Words(copy_.tokens[i])));
    return name;
  }

  /// 'f' or 'm' by the first word of data/en/contrast.tsv that tells; 0 where none does.
  char SexIn(TokenRange range) const {
    const ClassId contrast = copy_.lexicon->Class("contrast");
    for (uint32_t i = range.first; i < range.last; ++i) {
      const Sense* sense = copy_.lexicon->Get(copy_, i, contrast);
      if (sense != nullptr && sense->value == "sex") return sense->extra[0];
    }
    return 0;
  }

  /// The kind of people that the noun at token `i` is of, dead and injured by any word for them.
  std::string_view KindAt(uint32_t i) const {
    if (Is(i, {"victim", "victims", "fatality", "fatalities", "casualty", "casualties", "death", "dead", "die"})) return "dead";
    if (Is(i, {"patient", "patients", "case", "cases"})) return "patient";
    if (Is(i, {"suspect", "suspects"})) return "suspect";
    if (Is(i, {"survivor", "survivors"})) return "survivor";
    return Is(i, {"hostage", "hostages"}) ? "hostage" : std::string_view();
  }

  /// The only rank in `range`; empty where there is none, or several.
  std::string RankIn(TokenRange range) const {
    std::string found;
    for (uint32_t i = range.first; i + 1 < range.last; ++i) {
      if (!Is(i, {"first", "second", "third", "fourth", "fifth", "last", "youngest", "oldest", "eldest"}) || i == range.first || !Is(i - 1, {"the", "its"})) continue;
      uint32_t noun = i + 1;
      if (Is(noun, {"to"})) ++noun;
      while (noun < range.last && noun < i + 4 && Is(noun, {"of", "the", "known", "confirmed", "all"})) ++noun;
      const std::string_view kind = KindAt(noun);
      if (kind.empty()) continue;
      std::string rank = absl::StrCat(Is(i, {"eldest"}) ? std::string("oldest") : LowerCase(copy_.Words(copy_.tokens[i])), " ", std::string(kind));
      if (!found.empty() && found != rank) return {};
      found = std::move(rank);
    }
    return found;
  }

  const Fact& fact_;
};

}  // namespace

AgeMarks MarksOfAge(const Story& story, const Fact& fact) { return Reader(story, fact).Read(); }

}  // namespace crossread
