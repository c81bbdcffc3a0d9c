// SPDX-License-Identifier: Apache-2.0
// Rows are asked with the words behind the verb, joined by hyphens; nouns go by WordNet's derivations.
#include "grammar/act.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"

namespace crossread {
namespace {

constexpr uint32_t kMostWords = 4;  // of one row: "come-off-the-rails"

Act Of(const Sense& row) {
  Act act{std::string(row.value), ' ', row.extra.find('n') != std::string_view::npos};
  if (!row.extra.empty() && row.extra[0] != 'n') act.befalls = row.extra[0];
  return act;
}

/// Nouns of these kinds can be something that happened.
bool Happens(const Lexicon& lexicon, std::string_view noun) {
  static constexpr std::string_view kKinds[] = {"act", "event", "process", "phenomenon", "state", "communication"};
  const Sense* kind = lexicon.FirstSense(noun, lexicon.Class("noun-class"));
  return kind != nullptr && std::find(std::begin(kKinds), std::end(kKinds), kind->value) != std::end(kKinds);
}

}  // namespace

const Sense* VerbRow(const Copy& copy, const Grammar& grammar, uint32_t head, uint32_t last, ClassId cls, uint32_t* end) {
  std::string form = grammar.Lemma(head);
  const Sense* row = copy.lexicon->FirstSense(form, cls);
  if (end != nullptr) *end = head + 1;
  for (uint32_t i = head + 1; i < last && i < head + kMostWords; ++i) {
    if (copy.tokens[i].kind == TokenKind::kPunct) break;
    absl::StrAppend(&form, "-", LowerCase(copy.Words(copy.tokens[i])));
    const Sense* longer = copy.lexicon->FirstSense(form, cls);
    if (longer == nullptr) continue;
    row = longer;
    if (end != nullptr) *end = i + 1;
  }
  return row;
}

Act VerbAct(const Copy& copy, const Grammar& grammar, uint32_t head, uint32_t last, uint32_t* end, std::string_view cls) {
  if (const Sense* row = VerbRow(copy, grammar, head, last, copy.lexicon->Class(cls), end)) return Of(*row);
  const std::string& lemma = grammar.Lemma(head);
  return {lemma.size() < 3 ? std::string() : lemma};
}

Act NounAct(const Copy& copy, const Grammar& grammar, uint32_t i) {
  const Lexicon& lexicon = *copy.lexicon;
  const std::string& lemma = grammar.Lemma(i);
  if (const Sense* own = lexicon.FirstSense(lemma, lexicon.Class("act-noun"))) return Of(*own);
  std::string_view verb = lemma;
  if (const Sense* derived = lexicon.FirstSense(lemma, lexicon.Class("derived"))) verb = derived->value;
  else if (!Happens(lexicon, lemma)) return {};
  const Sense* row = lexicon.FirstSense(verb, lexicon.Class("act"));
  if (row != nullptr) return Of(*row);
  return {verb == lemma ? std::string() : std::string(verb)};
}

}  // namespace crossread
