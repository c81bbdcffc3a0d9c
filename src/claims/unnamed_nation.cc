// SPDX-License-Identifier: Apache-2.0
// Only work of which an event has one person, groups of a number ("eight Czech cavers"), and flags of ships, which fly one.
#include "claims/unnamed_nation.h"

#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/strings.h"
#include "claims/add_claim.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr WordSet kWork = {"captain", "skipper", "pilot", "nurse", "mechanic", "priest", "cook", "driver", "attacker", "gunman", "surgeon", "interpreter", "winner", "guide", "navigator", "suspect"};
constexpr WordSet kFlags = {"flag", "flagged", "registered"};
constexpr WordSet kShips = {"ship", "vessel", "tanker", "freighter", "carrier", "bulker", "ferry", "trawler", "yacht", "boat"};

class Finder {
 public:
  Finder(const Reading& reading, std::vector<Claim>& claims) : copy_(reading.copy), claims_(claims) {
    nations_ = {copy_.lexicon->Class("demonym"), copy_.lexicon->Class("country")};
  }

  void Run() {
    const ClassSet nations = Lexicon::Only(nations_[0]) | Lexicon::Only(nations_[1]);
    bool looked = false;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        const Token& token = copy_.tokens[i];
        if (!token.Is(kCapital) || token.Is(kQuoted) || !token.classes.Meets(nations)) continue;  // as most
        if (!looked && !Look()) return;
        looked = true;
        Read(s, sentence.tokens, i);
      }
    }
  }

 private:
  /// Looks over the whole copy: whether it tells of people or ships whose nation matters here.
  bool Look() {
    bool any = false;
    for (const Token& token : copy_.tokens) {
      ship_ = ship_ || kShips.Has(copy_, token);
      any = any || kWork.Has(copy_, token) || kFlags.Has(copy_, token) || (token.Is(kCapital) && copy_.lexicon->MayBe(token, nations_[0]));
    }
    return any;
  }

  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }

  /// The country that the words at `i` name, and how many they are; empty where they name none.
  std::string_view Nation(uint32_t i, uint32_t last, uint32_t* length) const {
    for (ClassId cls : nations_) {
      Match match = copy_.lexicon->Longest(copy_, i, last, cls);
      if (!match || !match.sense->value.starts_with("country:")) continue;
      *length = match.length;
      return match.sense->value;
    }
    return {};
  }

  /// The country word at `i`: a flag's, or that of the work beside it.
  void Read(uint32_t s, TokenRange sentence, uint32_t i) {
    uint32_t length = 0;
    const std::string_view nation = Nation(i, sentence.last, &length);
    if (nation.empty()) return;
    const uint32_t next = i + length;
    const uint32_t before = i > sentence.first && Is(i - 1, "the") ? i - 1 : i;  // "the Netherlands"
    auto led = [&](const FixedWord& word) { return before > sentence.first && Is(before - 1, word); };
    if (next + 1 < sentence.last && Is(next, "-") && IsOneOf(copy_, next + 1, {"flagged", "registered"})) return Add(s, {i, next + 2}, "flag", nation);
    const bool flies = before > sentence.first && IsOneOf(copy_, before - 1, {"flies", "flew", "flying", "under", "fly"});
    if (next < sentence.last && copy_.tokens[next].Is(kCapital)) return;  // "Panama City"
    if (flies && Is(next, "flag")) return Add(s, {before, next + 1}, "flag", nation);
    if (ship_ && led("flag")) return Add(s, {before - 1, next}, "flag", nation);
    if (ship_ && led("of") && before > sentence.first + 1 && Is(before - 2, "flag")) return Add(s, {before - 2, next}, "flag", nation);
    if (ship_ && led("in") && before > sentence.first + 1 && Is(before - 2, "registered")) return Add(s, {before - 2, next}, "flag", nation);
    if (i > sentence.first && next < sentence.last && Counted(i - 1) && Group(next)) {
      const std::string count = LowerCase(copy_.Words(copy_.tokens[i - 1]));
      return Add(s, {i - 1, next + 1}, count + " " + LowerCase(copy_.Words(copy_.tokens[next])), nation);
    }
    const bool article = i > sentence.first && IsOneOf(copy_, i - 1, {"a", "an", "the"});
    if (article && next < sentence.last && kWork.Has(copy_, next)) return Add(s, {i, next + 1}, copy_.Words(copy_.tokens[next]), nation);
    // "The pilot, a Czech, got out."
    const bool aside = article && i > sentence.first + 3 && Is(i - 2, ",") && kWork.Has(copy_, i - 3) && IsOneOf(copy_, i - 4, {"the", "its", "their"}) && next < sentence.last && IsOneOf(copy_, next, {",", ".", "who"});
    if (aside) return Add(s, {i - 4, next}, copy_.Words(copy_.tokens[i - 3]), nation);
    const bool from = led("from") && before > sentence.first + 2 && kWork.Has(copy_, before - 2) && IsOneOf(copy_, before - 3, {"a", "an", "the"});
    if (from) Add(s, {before - 2, next}, copy_.Words(copy_.tokens[before - 2]), nation);
  }

  /// "eight", "8", but not one.
  bool Counted(uint32_t i) const {
    const Token& token = copy_.tokens[i];
    if (token.kind == TokenKind::kNumber) return copy_.Words(token) != "1";
    return copy_.lexicon->Get(copy_, i, copy_.lexicon->Class("cardinal")) != nullptr && !Is(i, "one");
  }

  /// "cavers", "soldiers": a plural for people.
  bool Group(uint32_t i) const {
    const Token& token = copy_.tokens[i];
    std::string_view word = copy_.Words(token);
    if (token.kind != TokenKind::kWord || token.Is(kCapital) || word.size() < 4 || !word.ends_with("s")) return false;
    return word.ends_with("ers") || IsPersonNoun(*copy_.lexicon, word.substr(0, word.size() - 1));
  }

  void Add(uint32_t s, TokenRange words, std::string_view noun, std::string_view nation) {
    Mention mention;
    mention.name.parts = {std::string(noun)};
    mention.name.folded = std::string(noun);
    mention.preposition = "the";
    mention.title_of = mention.nation = std::string(nation);
    AddClaim(copy_, "role", s, words, words, claims_).said = std::move(mention);
  }

  const Copy& copy_;
  std::vector<Claim>& claims_;
  std::array<ClassId, 2> nations_ = {};
  bool ship_ = false;
};

}  // namespace

void FindUnnamedNations(const Reading& reading, std::vector<Claim>& claims) { Finder(reading, claims).Run(); }

}  // namespace crossread
