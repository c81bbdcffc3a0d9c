// SPDX-License-Identifier: Apache-2.0
// org: bodies by name, and capitalised words that come close to a body's or country's name.
#include <algorithm>

#include "base/ascii.h"
#include "claims/add_claim.h"
#include "crossread/claim_kind.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/names.h"

namespace crossread {
namespace {

class Bodies {
 public:
  explicit Bodies(const Reading& reading) : copy_(reading.copy), lexicon_(*copy_.lexicon) {
    org_ = lexicon_.Class("org");
    bodyword_ = lexicon_.Class("bodyword");
    function_ = lexicon_.Class("function");
    office_ = lexicon_.Class("office");
  }

  void Run(std::vector<Claim>& claims) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption && sentence.kind != BlockKind::kByline) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
        if (copy_.tokens[i].kind != TokenKind::kWord || !copy_.tokens[i].Is(kCapital)) {
          ++i;
          continue;
        }
        const Sense* country = nullptr;
        if (uint32_t stop = Possessive(i, sentence.tokens.last, &country); stop > i) {
          AddTypo(claims, s, {i, stop}, *country);
          i = stop;
          continue;
        }
        uint32_t end = RunEnd(i, sentence.tokens);
        if (end == i) {
          ++i;
          continue;
        }
        AddRun(claims, s, i, end);
        i = end;
      }
    }
  }

 private:
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }

  bool Capital(uint32_t i, uint32_t first) const {
    const Token& token = copy_.tokens[i];
    if (token.kind != TokenKind::kWord || !token.Is(kCapital) || token.Is(kSuffix)) return false;
    return i > first || lexicon_.Get(copy_, i, function_) == nullptr;
  }

  /// Capitalised words joined by "of", "for", "and", "in", hyphens and an acronym in brackets.
  uint32_t RunEnd(uint32_t i, TokenRange range) const {
    if (!Capital(i, range.first)) return i;
    uint32_t end = i + 1, at = end;
    while (at < range.last) {
      if (Capital(at, range.first)) {
        end = ++at;
        continue;
      }
      const Token& token = copy_.tokens[at];
      bool hyphen = IsWord(copy_, token, "-") && token.Is(kGlued);
      bool joint = IsOneOf(copy_, token, {"of", "for", "and", "in", "&"});
      bool bracket = IsWord(copy_, token, "(") && at + 2 < range.last && copy_.tokens[at + 1].Is(kAllCaps) && IsWord(copy_, at + 2, ")");
      if (bracket) {
        at += 3;
        continue;
      }
      if (!(hyphen || joint) || at + 1 >= range.last || !Capital(at + 1, range.first)) {
        if (joint && at + 1 < range.last && Word(at + 1) == "the") break;
        break;
      }
      ++at;
    }
    // A bracket that nothing follows belongs to the sentence.
    return end;
  }

  void AddRun(std::vector<Claim>& claims, uint32_t s, uint32_t begin, uint32_t end) {
    uint32_t words = 0;
    bool body = false;
    for (uint32_t i = begin; i < end; ++i) {
      words += copy_.tokens[i].kind == TokenKind::kWord && copy_.tokens[i].Is(kCapital);
      body = body || lexicon_.Get(copy_, i, bodyword_) != nullptr;
      if (lexicon_.Get(copy_, i, office_) != nullptr && i + 1 < end && words > 1) return;  // a titled person
    }
    Match known = lexicon_.Longest(copy_, begin, end, org_);
    bool whole = known && known.length == end - begin;
    if (words != 1 && !body && !whole) {
      for (uint32_t i = begin + 1; i < end; ++i) {  // "Officials of NATO"
        if (Match inside = lexicon_.Longest(copy_, i, end, org_)) {
          AddRun(claims, s, i, i + inside.length);
          i += inside.length;
        }
      }
      return;
    }
    if (words == 1 && !whole && !MayBeTypo(begin)) return;
    Mention mention;
    if (whole) mention.name.entity = std::string(known.sense->value);
    else if (words == 1 && !CountryTypo(begin, mention)) return;
    for (uint32_t i = begin; i < end; ++i) {
      if (copy_.tokens[i].kind == TokenKind::kPunct || copy_.tokens[i].Is(kSuffix)) continue;
      mention.name.parts.push_back(FoldLetters(Word(i)));
      mention.name.folded += (mention.name.folded.empty() ? "" : " ") + mention.name.parts.back();
    }
    AddClaim(copy_, "org", s, {begin, end}, {begin, end}, claims).said = std::move(mention);
  }

  /// "the United State's", "the Netherland's": the end of a country that ends in s was taken for a genitive. The end of
  /// it, or `i`.
  uint32_t Possessive(uint32_t i, uint32_t last, const Sense** country) const {
    uint32_t end = i;
    while (end < last && end < i + 3 && copy_.tokens[end].kind == TokenKind::kWord && copy_.tokens[end].Is(kCapital) && !copy_.tokens[end].Is(kSuffix)) ++end;
    if (end == i || end >= last || !copy_.tokens[end].Is(kSuffix) || Word(end).back() != 's') return i;
    if (lexicon_.Find(std::string(Word(end - 1)) + "s") == 0) return i;
    std::string form = std::string(copy_.Words(TokenRange{i, end})) + "s";
    for (const Sense* sense : lexicon_.All(lexicon_.Class("country"))) {
      if (sense->form != form) continue;
      *country = sense;
      return end + 1;
    }
    return i;
  }

  void AddTypo(std::vector<Claim>& claims, uint32_t s, TokenRange tokens, const Sense& country) const {
    Mention mention;
    mention.name.folded = LowerCase(copy_.Words(tokens));
    mention.name.parts = {mention.name.folded};
    mention.title = std::string(country.form);
    mention.title_of = std::string(country.value);
    AddClaim(copy_, "org", s, tokens, tokens, claims).said = std::move(mention);
  }

  bool MayBeTypo(uint32_t i) const { return copy_.tokens[i].word == 0 && Word(i).size() >= 6; }

  /// A letter off a country that this copy names rightly elsewhere, and no word of its own: "Norwey". Precondition:
  /// MayBeTypo(i).
  bool CountryTypo(uint32_t i, Mention& mention) {
    std::string word = LowerCase(Word(i));
    for (const Sense* country : CountriesNamed()) {
      if (EditDistance(word, LowerCase(country->form), 1) != 1) continue;
      mention.title = std::string(country->form);
      mention.title_of = std::string(country->value);
      return true;
    }
    return false;
  }

  /// Countries of one word that stand in this copy, in the order of the table.
  const std::vector<const Sense*>& CountriesNamed() {
    if (gathered_) return countries_;
    gathered_ = true;
    const ClassId country = lexicon_.Class("country");
    for (const Token& token : copy_.tokens) {
      if (country == 0 || !lexicon_.MayBe(token, country)) continue;
      for (const Sense& sense : lexicon_.Senses(token.word)) {
        if (sense.cls == country && sense.form.size() >= 6) countries_.push_back(&sense);
      }
    }
    std::sort(countries_.begin(), countries_.end());
    countries_.erase(std::unique(countries_.begin(), countries_.end()), countries_.end());
    return countries_;
  }

  const Copy& copy_;
  const Lexicon& lexicon_;
  ClassId org_, bodyword_, function_, office_;
  std::vector<const Sense*> countries_;
  bool gathered_ = false;
};

void Extract(const Reading& reading, std::vector<Claim>& claims) { Bodies(reading).Run(claims); }

}  // namespace

extern const ClaimKind kOrg;  // listed in all_kinds.cc
constexpr ClaimKind kOrg = {
    .id = "org",
    .title = "bodies by name",
    .why = "World bodies and agencies are known by long name and acronym; other runs of capitalised words are bodies where a "
           "word of the trade stands in them (court, council, agency). A word a letter off a country that the same copy names "
           "rightly is kept too, as a misprint.",
    .example = "The International Monetary Fund approved the loan.",
    .extract = Extract,
};

}  // namespace crossread
