// SPDX-License-Identifier: Apache-2.0
// Reads landmarks off the words around a date: "(born 3 May 1950)", "was founded in 1971", "is a 2007 film", "died on Monday".
#include "facts/landmark.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 14;  // tokens between a landmark and its date

template <size_t n>
bool OneOf(const LowerWord& word, FixedWords<n> list) {
  return word.OneOf<n>(list);
}

class Finder {
 public:
  Finder(const Copy& copy, const Grammar& grammar, const Fact& date, Subject& subject)
      : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), tags_(grammar.Tags()), date_(date), subject_(subject),
        sentence_(copy.sentences[date.claim.sentence].tokens), landmark_(lexicon_.Class("landmark")) {}

  void Run() {
    uint32_t next = date_.claim.tokens.last;
    if (next < sentence_.last && (copy_.tokens[next].Is(kSuffix) || Word(next) == "s")) return;  // "the 1970's"
    uint32_t begin = date_.claim.tokens.first;
    if (begin > sentence_.first && Word(begin - 1) == "the" && begin + 1 == next) return;  // "in the 1970 's", "the 1970 season"
    if (Life() || Work()) return;
    uint32_t first = date_.claim.tokens.first, last = date_.claim.tokens.last;
    for (uint32_t i = first; i-- > sentence_.first && first - i <= kReach;) {  // "was founded in Oslo in 1971"
      if (Stops(i)) break;
      if (Match match = At(i)) {
        Set(match, i);
        return;
      }
    }
    bool leads = first <= sentence_.first + 1;  // "In 1971, the label was founded"
    for (uint32_t i = last; i < sentence_.last && i - last <= kReach; ++i) {
      if (Stops(i)) break;
      if (Match match = At(i)) {
        if (!leads && match.sense->extra != "o") return;  // "said on Monday that it had agreed to buy"
        for (uint32_t k = i; k < sentence_.last && k < i + 8; ++k) {
          if (leads && tags_[k] == Tag::kNumber) return;  // it has a date of its own
        }
        Set(match, i);
        return;
      }
    }
  }

 private:
  LowerWord Word(uint32_t i) const { return LowerWord(copy_, i); }
  bool Stops(uint32_t i) const { return copy_.tokens[i].kind == TokenKind::kPunct && OneOf(Word(i), {";", "\"", "”", "“"}); }
  Match At(uint32_t i) const { return lexicon_.Longest(copy_, i, sentence_.last, landmark_); }
  bool Proper(uint32_t i) const {
    const Token& token = copy_.tokens[i];
    if (token.kind != TokenKind::kWord || !token.Is(kCapital) || token.Is(kSuffix) || IsCalendarWord(copy_, i)) return false;
    if (lexicon_.Get(copy_, i, lexicon_.Class("demonym"))) return false;
    bool given = i == sentence_.first && lexicon_.Get(copy_, i, lexicon_.Class("given")) != nullptr;
    return tags_[i] == Tag::kProper || given || (i > sentence_.first && tags_[i] == Tag::kNoun);
  }

  /// Proper names in `range`, with a blank between; the first run of them only.
  std::string Names(TokenRange range) const {
    std::string name;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (Proper(i)) {
        absl::StrAppend(&name, name.empty() ? "" : " ", std::string(copy_.Words(copy_.tokens[i])));
        continue;
      }
      if (name.empty()) continue;
      uint32_t next = i;  // "de la Cruz y Palma"
      while (next < range.last && OneOf(Word(next), {"of", "de", "la", "del", "y", "the", "von", "van", "der", "al", "-", "."})) ++next;
      if (next == i || next >= range.last || !Proper(next)) break;
      i = next - 1;
    }
    return name;
  }

  /// "Ana Duarte (born 3 May 1950)", "Ana Duarte (3 May 1950 – 1 June 2001)".
  bool Life() {
    uint32_t first = date_.claim.tokens.first;
    uint32_t open = first;
    while (open > sentence_.first && first - open < 16 && Word(open) != "(") {
      if (Word(--open) == ")") return false;
    }
    if (Word(open) != "(") return false;
    bool born = false, dash = false;
    for (uint32_t i = open; i < first; ++i) {
      born = born || Word(i) == "born";
      dash = dash || OneOf(Word(i), {"–", "—", "-", "−", "--"});
    }
    uint32_t after = date_.claim.tokens.last;
    bool dash_after = after < sentence_.last && OneOf(Word(after), {"–", "—", "-", "−", "--"});
    bool bare = open + 1 == first || OneOf(Word(first - 1), {";", ","});
    std::string_view relation = dash && !dash_after ? "death 0" : born || (bare && dash_after) ? "birth 0" : "";
    if (relation.empty()) return false;
    std::string name = Names({sentence_.first, open});
    if (name.empty()) return false;
    subject_.attribute = absl::StrCat("landmark ", std::string(relation));
    subject_.head = name;
    return true;
  }

  /// "X is a 2007 Norwegian film".
  bool Work() {
    uint32_t first = date_.claim.tokens.first, last = date_.claim.tokens.last;
    if (first < sentence_.first + 3 || !OneOf(Word(first - 1), {"a", "an", "the"}) || !OneOf(Word(first - 2), {"is", "was"})) return false;
    for (uint32_t i = last; i < sentence_.last && i < last + 8; ++i) {
      if (OneOf(Word(i), {"film", "movie", "album", "song", "single", "novel", "book", "play", "series", "game", "comedy", "drama", "documentary"})) {
        subject_.attribute = "landmark release 0";
        subject_.head = Names({sentence_.first, first - 2});
        return true;
      }
      if (copy_.tokens[i].kind == TokenKind::kPunct) return false;
    }
    return false;
  }

  void Set(const Match& match, uint32_t at) {
    std::string_view role = match.sense->extra;
    uint32_t end = at + match.length;
    if (role == "n") {
      if (!Starts(at)) return;
    } else if (Word(std::max(at, 1u) - 1) == "re" || (end < sentence_.last && OneOf(Word(end), {"as", "from"}))) {
      return;  // "released as a single", "retired from the race"
    }
    bool passive = false;
    for (uint32_t k = at; k > sentence_.first && k + 4 > at; --k) {
      if (OneOf(Word(k - 1), {"was", "were", "is", "are", "be", "been", "being", "will", "to"})) passive = true;
      if (OneOf(Word(k - 1), {"not", "never", "'t", "’t", "if", "could", "would", "may", "might"})) return;
      if (copy_.tokens[k - 1].kind == TokenKind::kPunct) break;
    }
    bool behind = at > sentence_.first && (tags_[at - 1] == Tag::kNoun || tags_[at - 1] == Tag::kProper || OneOf(Word(at - 1), {",", ")"}));
    bool prepositional = end < sentence_.last && (end == date_.claim.tokens.first || OneOf(Word(end), {"in", "on", "by", "at", "near", "last"}));
    std::string bearer;
    if (role == "o" || (role == "p" && !passive && !(behind && prepositional))) {
      uint32_t stop = end;
      while (stop < sentence_.last && stop < end + 10 && copy_.tokens[stop].kind != TokenKind::kPunct && !OneOf(Word(stop), {"in", "on", "with", "by", "for", "as"})) ++stop;
      if (stop == end) return;
      bearer = Names({end, stop});
      if (bearer.empty()) return;
    } else {
      bearer = passive || role != "p" ? Subject(at) : Names({sentence_.first, at});
      if (bearer == "?") return;
    }
    subject_.attribute = absl::StrCat("landmark ", std::string(match.sense->value));
    subject_.head = bearer;
  }

  /// Whether what a noun names begins or airs here: "filming began", "the finale aired".
  bool Starts(uint32_t at) const {
    for (uint32_t i = sentence_.first; i < sentence_.last; ++i) {
      if (OneOf(Word(i), {"began", "begins", "begin", "started", "starts", "aired", "airs", "ended", "commenced"}) && (i > at ? i - at : at - i) < 16) return true;
    }
    return false;
  }

  /// Names before the verb: its subject's; empty where that is no name; "?" where more than one is meant.
  std::string Subject(uint32_t at) const {
    int32_t clause = grammar_.ClauseAt(at);
    int32_t group = clause >= 0 && grammar_.Clauses()[clause].verb.head == at ? grammar_.Clauses()[clause].subject : -1;
    TokenRange range = group >= 0 ? grammar_.NounGroups()[group].tokens : TokenRange{sentence_.first, at};
    bool inside = false;
    for (uint32_t i = range.first; group >= 0 && i > sentence_.first && i + 3 > range.first; --i) {
      inside = inside || OneOf(Word(i - 1), {"of", "to", "by", "with", "for"});
      if (!OneOf(Word(i - 1), {"the", "late", "a", "his", "her"})) break;
    }
    if (inside) return Names({sentence_.first, at});  // "niece of the late Lars Palmer, died": the first name
    if (range.size() == 1 && OneOf(Word(range.first), {"that", "which", "who"})) range = {sentence_.first, range.first};
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (group >= 0 && (tags_[i] == Tag::kNumber || OneOf(Word(i), {"some", "many", "several", "dozens", "others", "people", "men", "women"}))) return "?";
    }
    return Names(range);
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const Fact& date_;
  crossread::Subject& subject_;
  TokenRange sentence_;
  ClassId landmark_;
};

}  // namespace

void FindLandmark(const Copy& copy, const Grammar& grammar, const Fact& date, Subject& subject) {
  if (date.claim.kind != "date" || date.claim.tokens.empty()) return;
  BlockKind kind = copy.sentences[date.claim.sentence].kind;
  if (kind != BlockKind::kBody && kind != BlockKind::kCaption) return;
  Finder(copy, grammar, date, subject).Run();
}

}  // namespace crossread
