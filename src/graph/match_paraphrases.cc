// SPDX-License-Identifier: Apache-2.0
// Texts put through thesaurus software: set phrases with a wrong synonym in them, articles that no longer fit their noun.
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match_sources.h"
#include "graph/spun_phrases.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr size_t kFewest = 4;   // different markers in one text: people make one slip, seldom four of this sort
constexpr size_t kShown = 24;

bool OneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// "an settlement", "a attainable halt": a word was swapped and its article left. Sounds that spelling hides are let pass.
bool IsWrongArticle(const Copy& copy, uint32_t i) {
  if (i + 1 >= copy.tokens.size()) return false;
  const Token& next = copy.tokens[i + 1];
  if (next.kind != TokenKind::kWord || next.Is(kCapital) || next.Is(kGlued) || next.Is(kSuffix)) return false;
  std::string article = LowerCase(copy.Words(copy.tokens[i])), word = LowerCase(copy.Words(next));
  if (word.size() < 4 || copy.tokens[i].Is(kAllCaps)) return false;
  if (article == "an") return OneOf(word[0], "bcdfgjklmnpqrstvwyz");
  if (article != "a" || !OneOf(word[0], "aeio")) return false;
  return !word.starts_with("eu") && !word.starts_with("one") && !word.starts_with("once") && !word.starts_with("ewe");
}

/// "," she mentioned": the software took the commonest of all reporting verbs for another sense.
bool IsWrongSaid(const Copy& copy, uint32_t i) {
  std::string word = LowerCase(copy.Words(copy.tokens[i]));
  if ((word != "mentioned" && word != "instructed") || copy.tokens[i].Is(kQuoted)) return false;
  for (uint32_t k = i; k > 0 && k + 4 > i;) {
    const Token& before = copy.tokens[--k];
    if (before.kind != TokenKind::kWord) return copy.tokens[k].Is(kGlued) && k > 0 && copy.tokens[k - 1].Is(kQuoted);
    if (!before.Is(kCapital) && LowerCase(copy.Words(before)) != "he" && LowerCase(copy.Words(before)) != "she") return false;
  }
  return false;
}

}  // namespace

void MatchParaphrases(const Story& story, CrossReference& reference) {
  if (story.copies.empty()) return;
  const Lexicon& lexicon = *story.copies.front().lexicon;
  const ClassId spun = lexicon.Class("spun");
  const SpunPhrases phrases(lexicon);
  for (const Copy& copy : story.copies) {
    std::set<std::string> markers;
    std::vector<Passage> passages;
    for (uint32_t i = 0; i < copy.tokens.size(); ++i) {
      BlockKind kind = copy.blocks[copy.tokens[i].block].kind;
      if (kind == BlockKind::kBoilerplate || kind == BlockKind::kHeader || kind == BlockKind::kDateline) continue;
      Match match = lexicon.Longest(copy, i, static_cast<uint32_t>(copy.tokens.size()), spun);
      uint32_t length = match ? match.length : phrases.Longest(copy, i);
      if (length == 0 && IsWrongArticle(copy, i)) length = 2;
      bool attribution = length == 0 && IsWrongSaid(copy, i);
      if (length == 0 && !attribution) continue;
      if (attribution) length = 1;
      TokenRange range{i, i + length};
      bool fresh = markers.insert(LowerCase(copy.Words(range))).second;
      if (fresh && passages.size() < kShown) {
        passages.push_back(Evidence(copy.SpanOf(range), 0, LowerCase(copy.Words(range)), std::string(copy.Words(range))));
      }
      i += length - 1;
    }
    if (markers.size() < kFewest) continue;
    Topic topic = SourceTopic(story, "source/machine-paraphrased", absl::StrCat("paraphrase ", *markers.begin()));
    topic.question = std::to_string(markers.size());
    topic.evidence = std::move(passages);
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
