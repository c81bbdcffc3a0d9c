// SPDX-License-Identifier: Apache-2.0
// Reads kinds with what ties them: a cause with its effect, a cargo with its load, a material with its noun.
#include "graph/kind_mention.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr uint32_t kFrameReach = 9;   // words between a kind and the word of its frame
constexpr uint32_t kByReach = 10;
constexpr uint32_t kCauseReach = 14;  // and between a cause and the word that makes it one

constexpr WordSet kUnsaidBefore = {"no", "not", "never", "without", "nor", "neither", "if", "whether", "or", "like", "may", "might", "could", "possible", "possibly", "perhaps", "probably", "suspected",
                                   "suspect", "feared", "fear", "unlike", "than", "instead", "denied", "denies", "excluded", "unlikely", "rumoured", "thought", "any", "hardly"};
constexpr WordSet kUnsaidBehind = {"excluded", "denied", "unlikely", "unclear", "or", "possible", "suspected"};
constexpr WordSet kElsewhere = {"earlier", "previous", "previously", "ago", "another", "since", "history", "decades", "similar", "past", "would", "elsewhere", "unrelated", "separate"};

}  // namespace

/// One sentence after the other of one copy.
class KindReader {
 public:
  KindReader(const KindTable& table, const Copy& copy)
      : table_(table), copy_(copy), lexicon_(*copy.lexicon), frame_(lexicon_.Class("kind-frame")), effect_(lexicon_.Class("kind-effect")), causal_(lexicon_.Class("kind-causal")) {}

  void Run(std::vector<KindMention>& found) const {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const BlockKind kind = copy_.sentences[s].kind;
      if (kind == BlockKind::kBody || kind == BlockKind::kCaption || kind == BlockKind::kHeadline) Sentence(s, found);
    }
  }

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }
  std::string Word(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }

  void Sentence(uint32_t s, std::vector<KindMention>& found) const {
    const TokenRange sentence = copy_.sentences[s].tokens;
    int elsewhere = -1;
    for (uint32_t i = sentence.first; i < sentence.last;) {
      uint32_t length = 1;
      for (const KindTable::Row* row : RowsAt(i, sentence.last)) {
        if (elsewhere < 0) elsewhere = Elsewhere(sentence) ? 1 : 0;
        length = std::max<uint32_t>(length, static_cast<uint32_t>(row->words.size()));
        const std::string_view group = row->sense->value;
        const bool name = copy_.tokens[i].Is(kCapital) && i != sentence.first && group != "disease";
        if (elsewhere == 1 || name || copy_.tokens[i].Is(kQuoted) || Unsaid({i, i + length}, sentence)) continue;
        Tie(s, {i, i + static_cast<uint32_t>(row->words.size())}, *row->sense, found);
      }
      i += length;
    }
  }

  /// The longest rows that begin at token `i`, one for each group.
  std::vector<const KindTable::Row*> RowsAt(uint32_t i, uint32_t last) const {
    std::vector<const KindTable::Row*> rows;
    if (copy_.tokens[i].kind != TokenKind::kWord) return rows;
    auto known = table_.rows_.find(Word(i));
    if (known == table_.rows_.end()) return rows;
    size_t longest = 0;
    for (const KindTable::Row& row : known->second) {
      if (row.words.size() < longest || i + row.words.size() > last) continue;
      bool all = true;
      for (size_t k = 1; k < row.words.size() && all; ++k) all = Word(i + static_cast<uint32_t>(k)) == row.words[k];
      const bool fresh = std::none_of(rows.begin(), rows.end(), [&](const KindTable::Row* other) { return other->sense->value == row.sense->value; });
      if (all && fresh) rows.push_back(&row), longest = row.words.size();
    }
    return rows;
  }

  bool Elsewhere(TokenRange sentence) const {
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const std::string_view word = copy_.Words(copy_.tokens[i]);
      const bool year = copy_.tokens[i].kind == TokenKind::kNumber && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
      const bool last = Is(i, "last") && i + 1 < sentence.last && IsOneOf(copy_, i + 1, {"year", "month", "week", "summer", "winter", "spring", "autumn", "season", "time"});
      if (year || last || kElsewhere.Has(copy_, i)) return true;
    }
    return false;
  }

  bool Unsaid(TokenRange kind, TokenRange sentence) const {
    for (uint32_t i = kind.first; i-- > sentence.first && kind.first - i <= 6;) {
      if (copy_.tokens[i].kind == TokenKind::kPunct && !Is(i, "-")) break;
      if (kUnsaidBefore.Has(copy_, i) || copy_.Words(copy_.tokens[i]).ends_with("n't") || copy_.Words(copy_.tokens[i]).ends_with("n’t")) return true;
      if (IsOneOf(copy_, i, {"ruled", "rule", "ruling"}) && (Is(i + 1, "out"))) return true;
    }
    for (uint32_t i = kind.last; i < sentence.last && i < kind.last + 6; ++i) {
      if (copy_.tokens[i].kind == TokenKind::kPunct && !Is(i, "-")) break;
      if (kUnsaidBehind.Has(copy_, i) || IsOneOf(copy_, i, {"not", "may", "might", "could"}) || (Is(i, "ruled") && Is(i + 1, "out"))) return true;
    }
    return false;
  }

  /// The dictionary form of token `i` has a row of `cls`, of `value` where that is not empty.
  const Sense* RowOf(uint32_t i, ClassId cls, std::string_view value = {}) const {
    if (copy_.tokens[i].kind != TokenKind::kWord) return nullptr;
    for (char letter : {'v', 'n'}) {
      for (const Sense& sense : lexicon_.Senses(lexicon_.Find(LemmaOf(lexicon_, copy_.Words(copy_.tokens[i]), copy_.tokens[i].word, letter)))) {
        if (sense.cls == cls && (value.empty() || sense.value == value)) return &sense;
      }
    }
    const Match phrase = lexicon_.Longest(copy_, i, static_cast<uint32_t>(copy_.tokens.size()), cls);
    return phrase && (value.empty() || phrase.sense->value == value) ? phrase.sense : nullptr;
  }

  void Tie(uint32_t s, TokenRange kind, const Sense& sense, std::vector<KindMention>& found) const {
    const TokenRange sentence = copy_.sentences[s].tokens;
    KindMention mention{copy_.doc, s, kind, kind, sense.value, sense.extra, {}};
    const std::string_view how = table_.HowOf(sense.value);
    if (how == "causal" && !Cause(s, mention)) return;
    if (how == "frame" && !Framed(sentence, mention)) return;
    if (how == "by" && !By(sentence, mention)) return;
    if (how == "named" && !Named(sentence, mention)) return;
    if (how == "aged" && !Aged(sentence, mention)) return;
    if (how == "head") {
      if (kind.last >= sentence.last || copy_.tokens[kind.last].kind != TokenKind::kWord || !IsContentWord(lexicon_, copy_.Words(copy_.tokens[kind.last]))) return;
      if (table_.framed_.contains(sense.value) && RowOf(kind.last, frame_, sense.value) == nullptr) return;
      mention.tie = LemmaOf(lexicon_, copy_.Words(copy_.tokens[kind.last]), copy_.tokens[kind.last].word, 'n');
      mention.words.last = kind.last + 1;
    }
    found.push_back(std::move(mention));
  }

  bool Framed(TokenRange sentence, KindMention& mention) const {
    for (uint32_t away = 1; away <= kFrameReach; ++away) {
      for (bool before : {true, false}) {
        if (before ? mention.kind.first < sentence.first + away : mention.kind.last + away > sentence.last) continue;
        const uint32_t i = before ? mention.kind.first - away : mention.kind.last + away - 1;
        if (RowOf(i, frame_, mention.group) == nullptr) continue;
        mention.words = {std::min(i, mention.kind.first), std::max(i + 1, mention.kind.last)};
        return true;
      }
    }
    return false;
  }

  /// "escaped through a tunnel", "made off on a motorbike".
  bool By(TokenRange sentence, KindMention& mention) const {
    bool by = false;
    for (uint32_t i = mention.kind.first; i < mention.kind.last; ++i) by = by || Preposition(i);  // "on foot"
    for (uint32_t i = mention.kind.first; i-- > sentence.first && mention.kind.first - i <= kByReach;) {
      if (copy_.tokens[i].kind == TokenKind::kPunct && !Is(i, "-")) return false;
      if (by && RowOf(i, frame_, mention.group) != nullptr) {
        mention.words = {i, mention.kind.last};
        return true;
      }
      by = by || (Preposition(i) && mention.kind.first - i <= 4);
    }
    return false;
  }
  bool Preposition(uint32_t i) const { return IsOneOf(copy_, i, {"through", "in", "on", "by", "via", "over", "under", "with", "from", "using"}); }

  bool Name(uint32_t i, TokenRange sentence) const { return i > sentence.first && i < sentence.last && copy_.tokens[i].kind == TokenKind::kWord && copy_.tokens[i].Is(kCapital); }

  /// "the ferry Marta", "the Marta, a small coaster".
  bool Named(TokenRange sentence, KindMention& mention) const {
    uint32_t name = mention.kind.last;
    if (!Name(name, sentence)) {
      uint32_t i = mention.kind.first;
      while (i > sentence.first && mention.kind.first - i < 5 && copy_.tokens[i - 1].kind != TokenKind::kPunct) --i;
      if (!IsOneOf(copy_, i, {"a", "an", "the"}) || i < sentence.first + 2 || !Is(i - 1, ",") || !Name(i - 2, sentence)) return false;
      name = i - 2;
    }
    while (Name(name + 1, sentence)) ++name;
    mention.tie = Word(name);
    mention.words = {std::min(name, mention.kind.first), std::max(name + 1, mention.kind.last)};
    return true;
  }

  /// "a six-year-old boy", "a girl of six", "the man, 61,".
  bool Aged(TokenRange sentence, KindMention& mention) const {
    const uint32_t first = mention.kind.first, last = mention.kind.last;
    uint32_t age = last;
    if (first >= sentence.first + 5 && Is(first - 1, "old")) age = first - 5;  // "six", "-", "year", "-", "old"
    else if (last + 1 < sentence.last && (IsOneOf(copy_, last, {"of", "aged"}) || Is(last, ","))) age = Is(last + 1, "aged") ? last + 2 : last + 1;
    else return false;
    if (age >= sentence.last) return false;
    const bool word = lexicon_.Get(copy_, age, lexicon_.Class("cardinal")) != nullptr;
    if (!word && copy_.tokens[age].kind != TokenKind::kNumber) return false;
    if (Is(last, ",") && age > first && age + 1 < sentence.last && copy_.tokens[age + 1].kind != TokenKind::kPunct) return false;  // "a man, 20 metres away"
    const Sense* number = lexicon_.Get(copy_, age, lexicon_.Class("cardinal"));
    mention.tie = number != nullptr ? std::string(number->value) : Word(age);
    mention.words = {std::min(age, first), std::max(age + 1, last)};
    return true;
  }

  /// "was sparked by lightning", "a candle started the fire", "blamed on a campfire": with its effect, in this sentence or the one before.
  bool Cause(uint32_t s, KindMention& mention) const {
    const TokenRange sentence = copy_.sentences[s].tokens;
    uint32_t at = sentence.last;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const uint32_t away = i < mention.kind.first ? mention.kind.first - i : i - mention.kind.last;
      if (away > kCauseReach || (i >= mention.kind.first && i < mention.kind.last) || RowOf(i, causal_) == nullptr || !Causes(i, mention.kind, sentence)) continue;
      at = i;
      if (i > mention.kind.first) break;
    }
    if (at == sentence.last) return false;
    const Sense* effect = Effect(sentence, mention.kind);
    if (effect == nullptr && s > 0) effect = Effect(copy_.sentences[s - 1].tokens, {});
    if (effect == nullptr) return false;
    mention.tie = std::string(effect->value);
    mention.words = {std::min(at, mention.kind.first), std::max(at + 1, mention.kind.last)};
    return true;
  }

  /// The word at `i` makes `kind` the cause and not what came of it.
  bool Causes(uint32_t i, TokenRange kind, TokenRange sentence) const {
    const bool behind = kind.first > i;
    if (!IsOneOf(copy_, i, {"caused", "sparked", "started", "ignited", "triggered", "set", "brought", "led", "cause", "causes", "causing", "sparking", "starting", "igniting", "triggering", "begun", "began"})) return true;
    if (IsOneOf(copy_, i, {"started", "began", "begun", "starting"}) && behind) return true;  // "the fire started in a chip pan"
    if (Is(i, "cause")) return true;
    bool passive = false;
    for (uint32_t k = i; k-- > sentence.first && i - k < 4;) passive = passive || IsOneOf(copy_, k, {"was", "were", "been", "be", "is", "are"});
    for (uint32_t k = i + 1; k < sentence.last && k < i + 4; ++k) passive = passive || Is(k, "by");
    return passive == behind;
  }

  /// What was caused, in `range` outside `kind`.
  const Sense* Effect(TokenRange range, TokenRange kind) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (i >= kind.first && i < kind.last) continue;
      if (const Sense* effect = RowOf(i, effect_)) return effect;
    }
    return nullptr;
  }

  const KindTable& table_;
  const Copy& copy_;
  const Lexicon& lexicon_;
  const ClassId frame_, effect_, causal_;
};

KindTable::KindTable(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Sense* group : lexicon.All(lexicon.Class("kind-group"))) groups_[std::string_view(group->form)] = group;
  for (const Sense* sense : lexicon.All(lexicon.Class("kind"))) {
    Row row{{}, sense};
    for (absl::string_view word : absl::StrSplit(std::string(sense->form), ' ')) row.words.emplace_back(word);
    Row plural = row;
    const std::string& end = row.words.back();
    const bool hiss = end.ends_with("s") || end.ends_with("x") || end.ends_with("ch") || end.ends_with("sh");
    const bool ies = end.size() > 2 && end.ends_with("y") && std::string_view("aeiou").find(end[end.size() - 2]) == std::string_view::npos;
    plural.words.back() = ies ? absl::StrCat(end.substr(0, end.size() - 1), "ies") : absl::StrCat(end, hiss ? "es" : "s");
    rows_[row.words[0]].push_back(row);
    rows_[plural.words[0]].push_back(std::move(plural));
  }
  for (const Sense* frame : lexicon.All(lexicon.Class("kind-frame"))) framed_.insert(frame->value);
  for (auto& [first, rows] : rows_) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.words.size() > b.words.size(); });
  }
}

void KindTable::Read(const Copy& copy, std::vector<KindMention>& found) const { KindReader(*this, copy).Run(found); }

bool KindsFit(std::string_view a, std::string_view b) {
  auto sort_of = [](std::string_view kind, std::string_view wider) { return kind == wider || (kind.starts_with(wider) && kind[wider.size()] == '/'); };
  if (sort_of(a, b) || sort_of(b, a)) return true;
  return a.starts_with("weather") != b.starts_with("weather");
}

}  // namespace crossread
