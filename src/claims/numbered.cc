// SPDX-License-Identifier: Apache-2.0
// numbered: which of several, by a number or a point of the compass: "platform 4", "the third floor", "the A7", "north of Lima", "northbound".
#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "claims/add_claim.h"
#include "crossread/claim_kind.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr size_t kLongest = 5;  // digits of a number

class Reader {
 public:
  Reader(const Reading& reading, std::vector<Claim>& claims)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), claims_(claims), numbered_(lexicon_.Class("numbered")), ranked_(lexicon_.Class("ranked")), point_(lexicon_.Class("point")) {}

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption && sentence.kind != BlockKind::kHeadline) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        if (claims_.empty() || claims_.back().kind != "numbered" || claims_.back().tokens.last <= i) At(i, s, sentence.tokens);
      }
    }
  }

 private:
  /// The point of the compass that the word at `i` names; empty for any other.
  std::string_view PointAt(uint32_t i) const {
    const Sense* point = i < copy_.tokens.size() && copy_.tokens[i].kind == TokenKind::kWord ? lexicon_.Get(copy_, i, point_) : nullptr;
    return point == nullptr ? std::string_view() : point->value;
  }

  /// "14 miles north-east of Lima", "northbound", "travelling south".
  bool Compass(uint32_t i, uint32_t s, TokenRange sentence) {
    const std::string_view point = PointAt(i);
    if (point.empty()) return false;
    if (point.ends_with("bound")) return i + 1 < sentence.last && Way(s, {i, i + 1}, i + 1, std::string(point.substr(0, point.size() - 5)));
    std::string whole(point);
    uint32_t end = i + 1;
    if (end + 1 < sentence.last && copy_.Words(copy_.tokens[end]) == "-" && copy_.tokens[end].Is(kGlued)) ++end;
    if (end < sentence.last && !PointAt(end).empty() && PointAt(end).size() == 1 && point.size() == 1) absl::StrAppend(&whole, std::string(PointAt(end++)));
    if (IsOneOf(copy_, end, {"of", "from"})) {
      uint32_t name = end + 1;
      while (name < sentence.last && IsOneOf(copy_, name, {"the", "island", "city", "town", "village", "port", "capital", "of"})) ++name;
      uint32_t last = name;
      while (last < sentence.last && copy_.tokens[last].kind == TokenKind::kWord && copy_.tokens[last].Is(kCapital)) ++last;
      if (last == name) return false;
      Add(s, {i, last}, absl::StrCat("direction from ", LowerCase(copy_.Words(copy_.tokens[last - 1]))), whole);
      return true;
    }
    const bool goes = i > sentence.first + 1 && IsOneOf(copy_, i - 1, {"travelling", "traveling", "heading", "headed", "going", "driving", "running", "sailing", "flying", "moving"});
    if (!goes) return false;
    uint32_t noun = i - 2;
    while (noun > sentence.first && IsOneOf(copy_, noun, {"was", "were", "is", "had", "been", "which", "that", ","})) --noun;
    return Way(s, {i, end}, noun, whole);
  }

  /// Which way the vehicle at token `noun` went.
  bool Way(uint32_t s, TokenRange tokens, uint32_t noun, std::string point) {
    static constexpr WordSet kCars = {"car", "van", "taxi", "pickup", "motorcycle", "motorbike", "tractor", "ambulance"};
    if (lexicon_.FirstSense(grammar_.NounLemma(noun), lexicon_.Class("vehicle")) == nullptr && !kCars.Has(copy_, noun)) return false;
    Add(s, tokens, absl::StrCat("way by ", grammar_.NounLemma(noun)), std::move(point));
    return true;
  }

  /// "in the 67th minute": the noun behind an ordinal at `i`, where a preposition stands before.
  bool Ranked(uint32_t i, uint32_t s, TokenRange sentence, const std::string& rank) {
    const uint32_t noun = i + RankLength(i);
    if (noun >= sentence.last) return false;
    const Sense* kind = lexicon_.FirstSense(grammar_.NounLemma(noun), ranked_);
    if (kind == nullptr || (Word(noun).ends_with("s") && grammar_.NounLemma(noun) != LowerCase(Word(noun)))) return false;
    const bool compound = noun + 1 < sentence.last && grammar_.NounGroupAt(noun) >= 0 && grammar_.NounGroupAt(noun + 1) == grammar_.NounGroupAt(noun);
    if (compound && kind->value != "floor") return false;  // "the third round talks"
    const uint32_t before = i > sentence.first && IsOneOf(copy_, i - 1, {"the", "a", "an"}) ? i - 1 : i;
    if (before == sentence.first || grammar_.Tags()[before - 1] != Tag::kPreposition || IsOneOf(copy_, before - 1, {"of", "for", "to"})) return false;
    Add(s, {i, noun + 1}, kind->value, rank);
    return true;
  }

  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }

  void At(uint32_t i, uint32_t s, TokenRange sentence) {
    if (copy_.tokens[i].kind == TokenKind::kPunct || Compass(i, s, sentence)) return;
    if (i > sentence.first && IsOneOf(copy_, i - 1, {"from", "to", "between", "until", "towards"})) return;  // where something begins or ends
    if (i + 1 < sentence.last) {
      uint32_t number = i + 1;
      if (IsOneOf(copy_, number, {"no", "number"}) && number + 1 < sentence.last) ++number;
      if (number > i + 1 && number + 1 < sentence.last && Word(number) == ".") ++number;  // "No. 4"
      if (const uint32_t end = NumberAt(number, sentence.last); end > number) {
        const Sense* kind = lexicon_.FirstSense(grammar_.NounLemma(i), numbered_);
        if (kind != nullptr && Alone(end, sentence.last)) return Add(s, {i, end}, kind->value, LowerCase(copy_.Words(TokenRange{number, end})));
      }
      if (const std::string rank = RankAt(i); !rank.empty() && Ranked(i, s, sentence, rank)) return;
    }
    if (const uint32_t end = RoadEnd(i, sentence); end > i) Add(s, {i, end}, "road", LowerCase(copy_.Words(TokenRange{i, end})));
  }

  /// The token behind a number or a letter with one at `i`: "4", "12B", "B12"; `i` where there is none.
  uint32_t NumberAt(uint32_t i, uint32_t last) const {
    const Token& token = copy_.tokens[i];
    if (token.end - token.begin > kLongest || token.Is(kGlued)) return i;
    const std::string_view word = Word(i);
    if (token.kind == TokenKind::kNumber) {
      if (word.find_first_not_of("0123456789") != std::string_view::npos) return i;
      const bool letter = i + 1 < last && copy_.tokens[i + 1].Is(kGlued) && copy_.tokens[i + 1].kind == TokenKind::kWord && Word(i + 1).size() == 1;
      return i + (letter ? 2 : 1);
    }
    return LetterAt(i, last) ? i + 2 : i;
  }

  /// A capital and a number glued to it, two tokens: "B12".
  bool LetterAt(uint32_t i, uint32_t last) const {
    const Token& token = copy_.tokens[i];
    if (token.kind != TokenKind::kWord || !token.Is(kCapital) || token.end - token.begin > 2 || i + 1 >= last) return false;
    return copy_.tokens[i + 1].kind == TokenKind::kNumber && copy_.tokens[i + 1].Is(kGlued) && Word(i + 1).find_first_not_of("0123456789") == std::string_view::npos;
  }

  /// No more numbers, "4 and 5", "4-6", "4.30", and no unit behind: "platform 4 metres wide".
  bool Alone(uint32_t end, uint32_t last) const {
    if (end >= last) return true;
    const Token& next = copy_.tokens[end];
    if (next.kind == TokenKind::kNumber || next.kind == TokenKind::kSymbol) return false;
    if (next.Is(kGlued) && next.kind != TokenKind::kPunct) return false;
    const bool more = IsOneOf(copy_, end, {"and", "or", "to"}) || Word(end) == "-" || Word(end) == "–" || Word(end) == "/";
    if (more && end + 1 < last && copy_.tokens[end + 1].kind == TokenKind::kNumber) return false;
    return !(next.kind == TokenKind::kWord && grammar_.Tags()[end] == Tag::kNoun && !next.Is(kCapital));
  }

  /// "3" for "third" and "3rd" at `i`; empty where none stands there.
  std::string RankAt(uint32_t i) const {
    if (const Sense* sense = lexicon_.Get(copy_, i, lexicon_.Class("ordinal"))) return std::string(sense->value);
    const bool digits = copy_.tokens[i].kind == TokenKind::kNumber && RankLength(i) == 2;
    if (digits) return std::string(Word(i));
    const std::string_view word = Word(i);
    if (word.size() < 3 || !IsDigit(word.front())) return {};
    const size_t end = word.find_first_not_of("0123456789");
    return end != std::string_view::npos && IsEnding(word.substr(end)) ? std::string(word.substr(0, end)) : std::string();
  }

  static bool IsEnding(std::string_view word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

  /// Tokens of an ordinal at `i`: "67" and "th" are two.
  uint32_t RankLength(uint32_t i) const {
    return i + 1 < copy_.tokens.size() && copy_.tokens[i].kind == TokenKind::kNumber && copy_.tokens[i + 1].Is(kGlued) && IsEnding(Word(i + 1)) ? 2 : 1;
  }

  /// "the A7", "I-95": a capital of the roads' own and a number, behind "the", "on", "of" and the like. The token behind it, or 0.
  uint32_t RoadEnd(uint32_t i, TokenRange sentence) const {
    if (i == sentence.first || !copy_.tokens[i].Is(kCapital)) return 0;
    const std::string_view word = Word(i);
    if (word == "I" && i + 2 < sentence.last) {
      return Word(i + 1) == "-" && copy_.tokens[i + 2].Is(kGlued) && copy_.tokens[i + 2].kind == TokenKind::kNumber ? i + 3 : 0;
    }
    if (word.size() != 1 || std::string_view("ABEMN").find(word[0]) == std::string_view::npos || !LetterAt(i, sentence.last)) return 0;
    const bool more = i + 2 < sentence.last && copy_.tokens[i + 2].Is(kGlued) && (Word(i + 2) == "-" || copy_.tokens[i + 2].kind == TokenKind::kWord);
    if (more || !IsOneOf(copy_, i - 1, {"the", "on", "of", "from", "along", "off", "northbound", "southbound", "eastbound", "westbound"})) return 0;
    return i + 2;
  }

  void Add(uint32_t s, TokenRange tokens, std::string_view kind, std::string number) {
    Mention mention;
    mention.name.parts = {std::string(kind), number};
    mention.name.folded = absl::StrCat(std::string(kind), " ", number);
    mention.preposition = std::string(kind);
    AddClaim(copy_, "numbered", s, tokens, tokens, claims_).said = std::move(mention);
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  std::vector<Claim>& claims_;
  const ClassId numbered_, ranked_, point_;
};

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  if (reading.compared) Reader(reading, claims).Run();
}

}  // namespace

extern const ClaimKind kNumbered;  // listed in all_kinds.cc
constexpr ClaimKind kNumbered = {
    .id = "numbered",
    .title = "which of several, by its number: platform 4, the third floor",
    .why = "A number behind the noun of what it tells apart (\"platform 4\", \"gate B12\", \"flight 617\"), an ordinal before it (\"the\n"
           "third floor\", \"the 67th minute\"), roads by letter and number (\"the A7\"), and points of the compass (\"north of Lima\",\n"
           "\"northbound\"). Lists and ranges are left out.",
    .example = "The fire began on the third floor.",
    .extract = Extract,
};

}  // namespace crossread
