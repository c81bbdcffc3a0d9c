// SPDX-License-Identifier: Apache-2.0
// Slips of typing: a word twice in a row, a space inside a compound or before a stop.
#include "base/ascii.h"
#include "graph/match_sources.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

bool SameWord(std::string_view a, std::string_view b) { return LowerCase(a) == LowerCase(b); }

/// "had had", "that that", "very very", names ("Bora Bora"): rows of class "may_repeat", and capitals inside a sentence.
bool MayRepeat(const Copy& copy, uint32_t i) {
  if (copy.tokens[i + 1].Is(kCapital)) return true;
  return copy.lexicon->Get(copy, i, copy.lexicon->Class("may_repeat")) != nullptr;
}

void Doubled(const Story& story, const Copy& copy, CrossReference& reference) {
  for (uint32_t i = 0; i + 1 < copy.tokens.size(); ++i) {
    const Token& token = copy.tokens[i];
    const Token& next = copy.tokens[i + 1];
    if (token.kind != TokenKind::kWord || next.kind != TokenKind::kWord || token.block != next.block) continue;
    if (token.Is(kSuffix) || next.Is(kSuffix) || next.Is(kGlued) || next.Is(kLineStart)) continue;
    if (i + 2 < copy.tokens.size() && copy.tokens[i + 2].Is(kSuffix)) continue;  // "it it's"
    if (!SameWord(copy.Words(token), copy.Words(next)) || copy.Words(token).size() < 2 || MayRepeat(copy, i)) continue;
    Topic topic = SourceTopic(story, "copy/doubled-word", KeyOf(copy.Words(TokenRange{i, i + 2})));
    topic.question = std::string(copy.Words(token));
    topic.evidence.push_back(Evidence(copy.SpanOf({i, i + 2}), 1, std::string(copy.Words(token)), ""));
    reference.topics.push_back(std::move(topic));
  }
}

/// More stops with a space before them than a slip explains: a copy that was cut into words, or that keeps French rules.
constexpr size_t kHabit = 3;

void Spaces(const Story& story, const Copy& copy, CrossReference& reference) {
  std::string_view text = copy.text();
  std::vector<Topic> stops;
  for (uint32_t i = 0; i + 1 < copy.tokens.size(); ++i) {
    const Token& token = copy.tokens[i];
    const Token& next = copy.tokens[i + 1];
    if (token.block != next.block || next.Is(kGlued) || next.Is(kLineStart)) continue;
    BlockKind kind = copy.blocks[token.block].kind;
    if (kind != BlockKind::kBody && kind != BlockKind::kHeadline && kind != BlockKind::kCaption) continue;
    std::string_view words = copy.Words(token), after = copy.Words(next);
    bool in_compound = words == "-" && token.Is(kGlued) && i >= 3 && copy.Words(copy.tokens[i - 2]) == "-" &&
                       copy.tokens[i - 2].Is(kGlued) && copy.tokens[i - 1].Is(kGlued) && next.kind == TokenKind::kWord &&
                       !next.Is(kCapital);  // "article-by- article"; "two- and three-storey" has no second hyphen before
    bool before_stop = (after == "," || after == "." || after == ";") && token.kind == TokenKind::kWord &&
                       next.begin + 1 < text.size() && IsSpace(text[next.begin + 1]);
    if (!in_compound && !before_stop) continue;
    TokenRange range = in_compound ? TokenRange{i - 3, i + 2} : TokenRange{i, i + 2};
    Topic topic = SourceTopic(story, "copy/stray-space", KeyOf(copy.Words(range)));
    topic.question = std::string(copy.Words(range));
    topic.evidence.push_back(Evidence(copy.SpanOf(range), 1, "space", ""));
    (in_compound ? reference.topics : stops).push_back(std::move(topic));
  }
  if (stops.size() >= kHabit) return;
  for (Topic& topic : stops) reference.topics.push_back(std::move(topic));
}

}  // namespace

void MatchSlips(const Story& story, CrossReference& reference) {
  for (const Copy& copy : story.copies) {
    Doubled(story, copy, reference);
    Spaces(story, copy, reference);
  }
}

}  // namespace crossread
