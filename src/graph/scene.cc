// SPDX-License-Identifier: Apache-2.0
// Acts by a table, content words by number, names of the sentence and the one before.
#include "graph/scene.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr uint32_t kParted = 3;  // tokens between the words of an act: "picked him up"
constexpr uint32_t kReach = 9;   // tokens between an act and the passage

void SortUnique(std::vector<uint32_t>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool In(TokenRange range, uint32_t i) { return i >= range.first && i < range.last; }

int CountShared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<int>(std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
}

}  // namespace

PlaceActs::PlaceActs(const Lexicon& lexicon) {
  for (const Sense* sense : lexicon.All(lexicon.Class("place-act"))) {
    Row row{absl::StrSplit(std::string(sense->form), ' '), sense->value};
    std::vector<Row>& rows = rows_[row.words.front()];
    rows.push_back(std::move(row));
  }
}

const std::vector<PlaceActs::Row>* PlaceActs::Of(const std::string& word) const {
  const auto found = rows_.find(word);
  return found == rows_.end() ? nullptr : &found->second;
}

SceneReader::SceneReader(const Story& story, DocId doc, const Grammar& grammar, const PlaceActs& acts, WordLikeness& likeness)
    : copy_(story.copies[doc]), lexicon_(*copy_.lexicon), grammar_(grammar), likeness_(likeness), acts_(acts), people_(copy_.tokens.size(), false) {
  for (const Fact& fact : FactsOf(story, doc)) {
    if (fact.claim.kind != "person") continue;
    for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) people_[i] = true;
  }
}

TokenRange SceneReader::ClauseOf(TokenRange sentence, TokenRange own) const {
  const int32_t c = grammar_.ClauseAt(own.first);
  if (c < 0) return sentence;
  TokenRange range = grammar_.Clauses()[c].tokens;
  range.first = std::max(std::min(range.first, own.first), sentence.first);
  range.last = std::min(std::max(range.last, own.last), sentence.last);
  return range;
}

bool SceneReader::Stands(const Row& row, uint32_t i, uint32_t last) const {
  for (size_t k = 1; k < row.words.size(); ++k) {
    uint32_t at = i + 1;
    const uint32_t reach = k == 1 ? std::min(last, i + 1 + kParted) : std::min(last, i + 2);
    while (at < reach && LowerCase(copy_.Words(copy_.tokens[at])) != row.words[k]) ++at;
    if (at >= reach) return false;
    i = at;
  }
  return true;
}

void SceneReader::ActsAt(uint32_t i, uint32_t last, std::set<std::string>& acts) const {
  const Token& token = copy_.tokens[i];
  if (token.kind != TokenKind::kWord) return;
  for (char letter : {'v', 'n'}) {
    const std::vector<Row>* rows = acts_.Of(LemmaOf(lexicon_, copy_.Words(token), token.word, letter));
    if (rows == nullptr) continue;
    for (const Row& row : *rows) {
      if (Stands(row, i, last)) acts.insert(std::string(row.act));
    }
  }
}

void SceneReader::Acts(TokenRange range, TokenRange own, std::set<std::string>& acts) const {
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (!In(own, i) || !copy_.tokens[i].Is(kCapital)) ActsAt(i, range.last, acts);
  }
}

/// The act right before the passage, else one behind it.
void SceneReader::Deeds(TokenRange clause, TokenRange own, Scene& scene) const {
  for (uint32_t i = own.first; i-- > clause.first && own.first - i <= kReach && scene.deeds.empty();) ActsAt(i, clause.last, scene.deeds);
  for (uint32_t i = own.last; i < std::min(clause.last, own.last + kReach) && scene.deeds.empty(); ++i) ActsAt(i, clause.last, scene.deeds);
}

void SceneReader::Content(TokenRange range, TokenRange own, std::vector<uint32_t>& words) {
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = copy_.tokens[i];
    const std::string_view word = copy_.Words(token);
    if (token.kind != TokenKind::kWord || word.size() < 3 || In(own, i) || people_[i] || (token.Is(kCapital) && i > range.first) || IsCalendarWord(copy_, i) || IsTimeUnit(copy_, i) || !IsContentWord(lexicon_, word, token.word)) continue;
    std::string lemma = LemmaOf(lexicon_, word, token.word, 'v');
    words.push_back(likeness_.Number(lemma.empty() ? LowerCase(word) : std::move(lemma)));
  }
  SortUnique(words);
}

void SceneReader::Names(TokenRange range, TokenRange own, std::vector<uint32_t>& words) {
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = copy_.tokens[i];
    if (token.kind != TokenKind::kWord || !token.Is(kCapital) || token.Is(kSuffix) || In(own, i) || token.end - token.begin < 3 || IsCalendarWord(copy_, i)) continue;
    if (i == range.first && !people_[i] && token.word != 0) continue;
    words.push_back(likeness_.Number(LowerCase(copy_.Words(token))));
  }
}

void SceneReader::Times(TokenRange range, Scene& scene) const {
  static constexpr WordSet kBefore = {"ago", "previous", "previously", "earlier", "former", "formerly", "originally", "similar", "since", "history", "decades", "century", "once", "usually", "often", "every", "elsewhere"};
  static constexpr WordSet kDenied = {"not", "no", "never", "nor", "denied", "neither", "without", "instead", "rather"};
  static constexpr WordSet kAhead = {"will", "plan", "plans", "planned", "due", "expected", "scheduled", "shall", "would", "tomorrow", "next"};
  static constexpr WordSet kOther = {"another", "more", "other", "others", "also", "too", "both", "each", "several", "spread", "felt", "elsewhere", "further", "either"};
  for (uint32_t i = range.first; i < range.last; ++i) {
    const std::string_view word = copy_.Words(copy_.tokens[i]);
    const bool year = copy_.tokens[i].kind == TokenKind::kNumber && word.size() == 4 && (word.starts_with("19") || word.starts_with("20") || word.starts_with("18"));
    const bool last = IsWord(copy_, i, "last") && i + 1 < range.last && IsOneOf(copy_, i + 1, {"year", "season", "month", "summer", "autumn", "winter", "spring", "time"});
    const bool more = IsWord(copy_, i, "more") && i + 1 < range.last && IsWord(copy_, i + 1, "than");
    scene.before = scene.before || year || last || kBefore.Has(copy_, i);
    scene.denied = scene.denied || kDenied.Has(copy_, i) || word.ends_with("n't") || word.ends_with("n’t");
    scene.ahead = scene.ahead || kAhead.Has(copy_, i);
    scene.other = scene.other || (!more && kOther.Has(copy_, i));
  }
}

Scene SceneReader::Of(uint32_t s, TokenRange own) {
  const TokenRange sentence = copy_.sentences[s].tokens, clause = ClauseOf(sentence, own);
  Scene scene;
  Deeds(clause, own, scene);
  if (scene.deeds.empty()) Deeds(sentence, own, scene);
  Acts(clause, own, scene.acts);
  Acts(sentence, own, scene.near_acts);
  Content(sentence, own, scene.words);
  Content(clause, own, scene.clause);
  likeness_.Count(scene.words);
  Names(sentence, own, scene.around);
  if (s > 0 && copy_.sentences[s - 1].kind == BlockKind::kBody) Names(copy_.sentences[s - 1].tokens, {}, scene.around);
  SortUnique(scene.around);
  Times(clause, scene);
  return scene;
}

SceneTie TieScenes(WordLikeness& likeness, const Scene& a, const Scene& b) {
  SceneTie tie;
  tie.deeds = CountShared(a.deeds, b.deeds);
  tie.deeds_apart = tie.deeds == 0 && !a.deeds.empty() && !b.deeds.empty();
  tie.moved = tie.deeds == 1 && a.deeds.contains("bound") && b.deeds.contains("bound");
  tie.acts = CountShared(a.acts, b.acts);
  tie.near_acts = std::max(CountShared(a.near_acts, b.acts), CountShared(a.acts, b.near_acts));
  tie.words = likeness.Shared(a.words, b.words);
  if (tie.acts == 0 && tie.near_acts == 0 && tie.words < 1) return tie;  // nothing joins them
  tie.clause = likeness.Shared(a.clause, b.clause);
  tie.around = likeness.Shared(a.around, b.around);
  return tie;
}

}  // namespace crossread
