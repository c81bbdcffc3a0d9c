// SPDX-License-Identifier: Apache-2.0
// Figures become digits, contractions are spelt out, an editor's own words in brackets are left out.
#include "claims/quote_words.h"

#include <utility>

#include "values/names.h"

namespace crossread {
namespace {

bool Ending(std::string_view word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

/// A clitic becomes the word it stands for: "we've" is "we have"; "'s" can be many things and stays.
void SpellOut(std::string_view clitic, std::vector<std::string>& words) {
  static constexpr std::pair<std::string_view, std::string_view> kClitics[] = {
      {"'ve", "have"}, {"'re", "are"}, {"'ll", "will"}, {"'m", "am"}, {"’ve", "have"}, {"’re", "are"}, {"’ll", "will"}, {"’m", "am"}};
  for (auto [form, full] : kClitics) {
    if (clitic != form) continue;
    words.emplace_back(full);
    return;
  }
  words.back() += clitic;
}

}  // namespace

void QuoteWords::Append(TokenRange tokens, Wording& wording) const {
  bool bracket = false;
  wording.words.reserve(wording.words.size() + tokens.size());
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Token& token = copy_.tokens[i];
    if (token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol) {
      std::string_view mark = copy_.Words(copy_.tokens[i]);
      bracket = (bracket || mark == "[" || mark == "(") && mark != "]" && mark != ")";
      bool seam = mark == "[" || mark == "]" || mark == "(" || mark == ")" || mark == "…" || mark.starts_with("..") || mark == "." || mark == "?" || mark == "!";
      uint32_t at = static_cast<uint32_t>(wording.words.size());
      if (seam && at > 0 && (wording.seams.empty() || wording.seams.back() != at)) wording.seams.push_back(at);
      continue;
    }
    if (bracket) continue;  // the editor's word, not the speaker's
    if (token.Is(kGlued) && i > tokens.first && copy_.tokens[i - 1].kind == TokenKind::kNumber && Ending(copy_.Words(copy_.tokens[i]))) continue;  // "11[th]"
    std::string word = Figure(i);
    if (token.Is(kSuffix) && !wording.words.empty()) {
      SpellOut(word, wording.words);
      continue;
    }
    if (word == "gonna" || word == "wanna" || word == "gotta") {  // "going to", "want to", "got to"
      wording.words.push_back(word[0] == 'w' ? "want" : word[2] == 't' ? "got" : "going");
      word = "to";
    }
    for (std::string_view turned : {"n't", "n’t"}) {  // "didn't", one token: "did not"
      if (word.size() < turned.size() + 2 || !word.ends_with(turned)) continue;
      word.erase(word.size() - turned.size());
      if (word == "wo") word.assign("will");
      if (word == "ca") word.assign("can");
      wording.words.push_back(word);
      word.assign("not");
      break;
    }
    wording.words.push_back(std::move(word));
  }
}

/// Number words as digits: "eleven" and "eleventh" are "11"; other words folded.
std::string QuoteWords::Figure(uint32_t i) const {
  for (ClassId cls : {cardinal_, ordinal_}) {
    const Sense* sense = lexicon_.Get(copy_, i, cls);
    if (sense != nullptr && sense->number > 1 && sense->number < 100) return std::to_string(static_cast<int>(sense->number));
  }
  return FoldLetters(copy_.Words(copy_.tokens[i]));
}

}  // namespace crossread
