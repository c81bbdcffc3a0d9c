// SPDX-License-Identifier: Apache-2.0
// The word right before the noun is asked first, then the verb before it, then the one behind it.
#include "claims/matters.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/fold.h"
#include "base/strings.h"
#include "claims/add_claim.h"
#include "claims/notions.h"
#include "lexicon/fixed_word.h"
#include "lexicon/of_lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 12;  // tokens from a noun to its verb
constexpr uint32_t kGap = 4;     // tokens between the words of a row

constexpr WordSet kEdges = {"and", "but", "or", "who", "whose", "how", "when", "where", "why", "because", "after", "before", "as", "while", "since", "though", "although", "than", "so", "until", "if", "whether", "despite"};
constexpr WordSet kMarks = {"-", "\"", "“", "”", "’", "'"};

std::string KeyOf(std::string_view nouns, std::string_view word) { return absl::StrCat(av(nouns), " ", av(word)); }

std::vector<std::string_view> WordsOf(std::string_view form) {
  std::vector<std::string_view> words;
  while (!form.empty()) {
    const size_t space = std::min(form.find(' '), form.size());
    words.push_back(form.substr(0, space));
    form.remove_prefix(std::min(space + 1, form.size()));
  }
  return words;
}

}  // namespace

Matters::Matters(const Lexicon& lexicon) {
  for (const Sense* sense : lexicon.All(lexicon.Class("matter"))) {
    const std::string_view value = sense->value, side = sense->extra;
    const size_t space = std::min(value.find(' '), value.size());
    MatterRow row{.words = WordsOf(sense->form), .matter = value.substr(0, space), .negative = side.starts_with('-')};
    row.nobody = side.find('n') != std::string_view::npos;
    row.will = side.find('w') != std::string_view::npos;
    std::vector<MatterRow>& rows = rows_[KeyOf(value.substr(std::min(space + 1, value.size())), row.words.front())];
    rows.push_back(std::move(row));
  }
}

const std::vector<MatterRow>* Matters::Of(std::string_view nouns, std::string_view word) const {
  auto found = rows_.find(KeyOf(nouns, word));
  return found == rows_.end() ? nullptr : &found->second;
}

MatterReader::MatterReader(const Copy& copy, const Grammar& grammar, const Polarity& polarity, const TurningReader& turning, StanceBearers& bearers)
    : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), tags_(grammar.Tags()), polarity_(polarity), turning_(turning), bearers_(bearers), noun_(lexicon_.Class("matter-noun")),
      matters_(OfLexicon(lexicon_, own_)) {}

TokenRange MatterReader::GroupOf(uint32_t i) const {
  const int32_t g = grammar_.NounGroupAt(i);
  return g < 0 ? TokenRange{i, i + 1} : grammar_.NounGroups()[g].tokens;
}

/// The main verb before token `i`; `i` where there is none.
uint32_t MatterReader::VerbBefore(uint32_t i, uint32_t first) const {
  for (uint32_t k = i, most = kReach; k > first && most > 0; --k, --most) {
    const uint32_t at = k - 1;
    if ((copy_.tokens[at].kind == TokenKind::kPunct && !kMarks.Has(copy_, at)) || kEdges.Has(copy_, at) || IsOneOf(copy_, at, {"that", "which"})) return i;
    if ((tags_[at] == Tag::kVerb || tags_[at] == Tag::kAuxiliary) && grammar_.NounGroupAt(at) < 0) return at;
  }
  return i;
}

/// The main verb behind `end`, or the last auxiliary where there is none; `end` where there is neither.
uint32_t MatterReader::VerbBehind(uint32_t end, uint32_t last) const {
  uint32_t auxiliary = end;
  for (uint32_t k = end; k < last && k < end + kReach; ++k) {
    if ((copy_.tokens[k].kind == TokenKind::kPunct && !kMarks.Has(copy_, k)) || kEdges.Has(copy_, k)) break;
    if (IsOneOf(copy_, k, {"that", "which"}) && k > end && tags_[k - 1] != Tag::kPreposition) break;
    if (tags_[k] == Tag::kVerb && grammar_.NounGroupAt(k) < 0) return k;
    if (tags_[k] == Tag::kAuxiliary) auxiliary = k;
    if (auxiliary != end && k > auxiliary + 2) break;
  }
  return auxiliary;
}

/// The longest row that begins with the word at `verb`; words behind it may stand around the noun.
MatterReader::Found MatterReader::Match(std::string_view nouns, uint32_t verb, uint32_t last, uint32_t noun) const {
  Found found;
  if (copy_.tokens[verb].kind != TokenKind::kWord) return found;
  const std::vector<MatterRow>* rows = matters_.Of(nouns, grammar_.Lemma(verb));
  if (rows == nullptr) return found;
  for (const MatterRow& row : *rows) {
    if (found.row != nullptr && found.row->words.size() >= row.words.size()) continue;
    uint32_t at = verb + 1;
    bool all = true;
    for (size_t w = 1; w < row.words.size() && all; ++w) {
      uint32_t gap = 0;
      while (at < last && gap < kGap && (copy_.tokens[at].kind != TokenKind::kPunct || Is(at, "-")) && !IsFormOf(copy_, grammar_, at, row.words[w])) ++at, ++gap;
      all = at < last && IsFormOf(copy_, grammar_, at, row.words[w]);
      ++at;
    }
    const bool there = noun > verb && ((verb > 0 && Is(verb - 1, "there")) || (verb > 1 && Is(verb - 2, "there")) || Is(verb + 1, "there"));
    if (!all || (row.words.front() == "be" && row.words.size() == 1 && !there)) continue;
    found = {&row, verb, at};
  }
  return found;
}

MatterReader::Found MatterReader::Find(std::string_view nouns, uint32_t i, TokenRange group, TokenRange sentence) const {
  const uint32_t before = VerbBefore(group.first, sentence.first), behind = VerbBehind(group.last, sentence.last);
  if (before < group.first) {
    if (const Found found = Match(nouns, before, sentence.last, i); found.row != nullptr) return found;
  }
  if (behind > group.last || (behind < sentence.last && behind == group.last && (tags_[behind] == Tag::kVerb || tags_[behind] == Tag::kAuxiliary))) {
    if (const Found found = Match(nouns, behind, sentence.last, i); found.row != nullptr) return found;
  }
  for (uint32_t k = group.first; k + 2 > group.first && k >= sentence.first; --k) {  // "with a warrant", "no ransom"
    if (copy_.tokens[k].kind != TokenKind::kWord || (k == group.first && !Is(k, "no"))) {
      if (k == 0) break;
      continue;
    }
    const std::vector<MatterRow>* rows = matters_.Of(nouns, grammar_.Lemma(k));
    if (rows != nullptr && rows->front().words.size() == 1 && tags_[k] != Tag::kVerb && tags_[k] != Tag::kAuxiliary) return {&rows->front(), k, k + 1};
    if (k == 0) break;
  }
  return {};
}

void MatterReader::Add(uint32_t i, uint32_t s, std::vector<Claim>& claims) {
  const TokenRange sentence = copy_.sentences[s].tokens, group = GroupOf(i);
  if (group.last != i + 1 || tags_[i] == Tag::kVerb) return;  // "the fire brigade"
  for (const Sense& sense : lexicon_.Senses(copy_.tokens[i].word)) {
    if (sense.cls != noun_ || (!sense.extra.empty() && (i == 0 || !SameFolded(copy_.Words(copy_.tokens[i - 1]), sense.extra)))) continue;
    if (const Found found = Find(sense.value, i, group, sentence); found.row != nullptr) Say(found, i, group, s, claims);
  }
}

void MatterReader::Say(const Found& found, uint32_t i, TokenRange group, uint32_t s, std::vector<Claim>& claims) {
  const TokenRange sentence = copy_.sentences[s].tokens;
  for (uint32_t k = std::max(sentence.first, std::min(group.first, i - std::min(i, 3u))); k < i; ++k) {
    if (IsOneOf(copy_, k, {"other", "another", "further", "more", "additional", "new", "second", "longer", "previous", "earlier", "test", "practice", "warning", "false", "immediate"})) return;
  }
  const bool small = found.row->words.size() == 1 && found.verb + 2 > group.first && tags_[found.verb] != Tag::kVerb && tags_[found.verb] != Tag::kAuxiliary;  // "no", "with"
  const Turning turning = turning_.At(found.verb, sentence.first, small);
  if (turning.open) return;
  bool turned = turning.turned;
  TokenRange shown = {std::min({found.verb, group.first, turning.first}), std::max(found.end, group.last)};
  if (small && turned) return;
  for (uint32_t k = found.verb + 1; k < i && !small; ++k) {  // "fired no shots"
    if (polarity_.Negator(k)) turned = !turned;
  }
  for (uint32_t k = found.verb; small && k > sentence.first && k + 4 > found.verb; --k) {  // "there will be no lifeguards"
    if (IsOneOf(copy_, k - 1, {"will", "would", "could", "may", "might", "should", "if"})) return;
  }
  if (small) {
    const uint32_t verb = VerbBehind(group.last, sentence.last);
    if (verb < sentence.last && IsOneOf(copy_, verb, {"asked", "demanded", "sought", "expected", "needed", "required", "known"})) return;
  }
  Assertion assertion;
  assertion.predicate = std::string(found.row->matter);
  assertion.negated = turned != found.row->negative;
  assertion.strength = turning.will || found.row->will ? 2 : 3;
  std::vector<std::string>& roles = assertion.roles;
  if (const Clause* clause = bearers_.ClauseOf(found.verb); clause != nullptr && !found.row->nobody) {
    const int32_t own = grammar_.NounGroupAt(i), subject = bearers_.SubjectOf(*clause);
    if (subject >= 0 && subject != own && !Is(grammar_.NounGroups()[subject].head, "there")) bearers_.AddGroup(subject, 'b', s, roles);
    uint32_t before = clause->verb.tokens.first;  // "all of [the children] had been"
    while (subject < 0 && before > sentence.first && tags_[before - 1] == Tag::kAuxiliary) --before;
    if (subject < 0 && before > sentence.first && grammar_.NounGroupAt(before - 1) != own) bearers_.AddGroup(grammar_.NounGroupAt(before - 1), 'b', s, roles);
  }
  if (!found.row->nobody && found.verb > group.last) bearers_.AddPhrases(group.last, found.verb, StanceBearers::Phrases::kAny, 'b', s, roles);
  if (!found.row->nobody) bearers_.AddPhrases(std::max(found.end, group.last), sentence.last, StanceBearers::Phrases::kAny, 'b', s, roles);
  if (turned || small) {
    for (uint32_t k = group.first; k < i; ++k) {  // "no serious fire"
      if (tags_[k] == Tag::kAdjective && !IsOneOf(copy_, k, {"single", "such", "any"})) roles.push_back(absl::StrCat("g:", grammar_.Lemma(k)));
    }
  }
  for (uint32_t k = std::max(found.end, group.last); k < std::min(sentence.last, std::max(found.end, group.last) + 6); ++k) {
    if (copy_.tokens[k].kind == TokenKind::kPunct) break;
    if (IsOneOf(copy_, k, {"when", "while"})) roles.emplace_back("w:when");
    if (Is(k, "because") && turned) return;
  }
  bearers_.AddPlaces(group.first, sentence.last, roles);
  bearers_.AddRest(sentence, {i, i + 1}, roles);
  AddClaim(copy_, "stance", s, shown, {i, i + 1}, claims).said = std::move(assertion);
}

}  // namespace crossread
