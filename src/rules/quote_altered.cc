// SPDX-License-Identifier: Apache-2.0
// quote/altered: one remark stands in quotation marks with different words inside.
#include <algorithm>
#include <map>
#include <optional>

#include "absl/strings/str_cat.h"
#include "rules/opposed.h"
#include "values/reworded.h"
#include "values/wording.h"

namespace crossread {
namespace {

const Wording& WordingAt(const Topic& topic, size_t answer) { return std::get<Wording>(topic.FactOf(topic.answers[answer]).claim.said); }
const Lexicon& LexiconOf(const Topic& topic) { return *topic.story->copies.front().lexicon; }

WordingMatch Match(const Topic& topic, size_t a, size_t b) {
  const Wording& x = WordingAt(topic, a);
  const Wording& y = WordingAt(topic, b);
  if (x.words == y.words) return WordingMatch::kSame;
  if (x.words.size() == 1 && y.words.size() == 1) return WordingMatch::kAltered;  // the matcher looked at the sentences
  WordingMatch match = CompareWordings(LexiconOf(topic), x, y);
  if (match == WordingMatch::kDifferent && Reworded(LexiconOf(topic), x, y)) return WordingMatch::kAltered;  // the only remarks of this speaker
  return match;
}

/// The first words that were exchanged: "cash machine", "bank account".
std::pair<std::string, std::string> Exchanged(const Topic& topic, size_t a, size_t b) {
  const Wording& x = WordingAt(topic, a);
  const Wording& y = WordingAt(topic, b);
  auto join = [](const std::vector<std::string>& words, uint32_t first, uint32_t last) {
    std::string out;
    for (uint32_t i = first; i < last; ++i) out += (i > first ? " " : "") + words[i];
    return out;
  };
  if (x.words.size() == 1 && y.words.size() == 1) return {x.words[0], y.words[0]};
  WordAlignment found = AlignWords(LexiconOf(topic), x.words, y.words);
  const WordGap* best = nullptr;
  for (const WordGap& gap : found.replaced) {
    if (gap.longest() <= 5 && (best == nullptr || gap.longest() > best->longest())) best = &gap;
  }
  if (best == nullptr && !found.dropped.empty()) {
    const WordGap& gap = found.dropped.front();
    return gap.a_last > gap.a_first ? std::pair(join(x.words, gap.a_first, gap.a_last), std::string()) : std::pair(std::string(), join(y.words, gap.b_first, gap.b_last));
  }
  if (best == nullptr) return {};
  if (best->a_first == best->a_last || best->b_first == best->b_last) {  // "will not resign", "will resign"
    return {join(x.words, best->a_first - 1, best->a_last + 1), join(y.words, best->b_first - 1, best->b_last + 1)};
  }
  return {join(x.words, best->a_first, best->a_last), join(y.words, best->b_first, best->b_last)};
}

/// The first pair of wordings, in two sources, that are one remark with words exchanged; longest wordings first.
std::optional<std::pair<size_t, size_t>> Altered(const Topic& topic, const std::vector<size_t>& marked) {
  std::map<std::vector<std::string>, size_t> numbers;
  std::vector<size_t> words;  // one number for one wording: nothing is exchanged in it
  for (size_t answer : marked) words.push_back(numbers.try_emplace(WordingAt(topic, answer).words, numbers.size()).first->second);
  for (size_t i = 0; i < marked.size(); ++i) {
    for (size_t j = i + 1; j < marked.size(); ++j) {
      if (words[i] == words[j]) continue;
      bool one_source = topic.FactOf(topic.answers[marked[i]]).doc() == topic.FactOf(topic.answers[marked[j]]).doc();
      if (one_source || Match(topic, marked[i], marked[j]) != WordingMatch::kAltered) continue;
      // Two sentences of one remark may mirror each other: "not a house to admire", "a house to live in".
      bool excerpts = std::any_of(marked.begin(), marked.end(), [&](size_t k) {
        size_t longer = WordingAt(topic, k).words.size();
        if (longer <= WordingAt(topic, marked[i]).words.size() || longer <= WordingAt(topic, marked[j]).words.size()) return false;
        return Match(topic, k, marked[i]) == WordingMatch::kSame && Match(topic, k, marked[j]) == WordingMatch::kSame;
      });
      if (!excerpts) return std::pair(marked[i], marked[j]);
    }
  }
  return std::nullopt;
}

void Check(const Topic& topic, FindingSink report) {
  std::vector<size_t> marked;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    if (WordingAt(topic, i).marked) marked.push_back(i);
  }
  std::stable_sort(marked.begin(), marked.end(), [&](size_t a, size_t b) { return WordingAt(topic, a).words.size() > WordingAt(topic, b).words.size(); });
  std::optional<std::pair<size_t, size_t>> pair = Altered(topic, marked);
  if (!pair) return;
  std::vector<Side> sides;
  for (size_t answer : {pair->first, pair->second}) {
    std::string value;
    for (const std::string& word : WordingAt(topic, answer).words) value += (value.empty() ? "" : " ") + word;
    sides.push_back({{answer}, value, Shorten(WordsOf(topic, answer), 60)});
  }
  for (size_t i : marked) {  // excerpts join the side that they are cut from; what fits both, or neither, tells nothing
    if (i == pair->first || i == pair->second) continue;
    bool first = Match(topic, pair->first, i) == WordingMatch::kSame, second = Match(topic, pair->second, i) == WordingMatch::kSame;
    if (first != second) sides[first ? 0 : 1].answers.push_back(i);
  }
  SortSides(topic, sides);
  size_t a = sides[0].answers[0], b = sides[1].answers[0];
  auto [left, right] = Exchanged(topic, a, b);
  Finding finding;
  finding.severity = Severity::kWarning;
  if (left.empty() != right.empty()) finding.title = absl::StrCat("In quotation marks, with or without “", Shorten(left + right, 24), "”?");
  else if (left.empty()) finding.title = "One remark, two wordings in quotation marks";
  else finding.title = absl::StrCat("In quotation marks: “", Shorten(left, 18), "” or “", Shorten(right, 18), "”?");
  const std::string& speaker = topic.FactOf(topic.answers[a]).claim.speaker;
  finding.message = absl::StrCat(SourceOf(topic, a), " quotes ", speaker.empty() ? "a remark" : Capitalise(speaker), " as “", WordsOf(topic, a), "”, ",
                                 SourcesOf(topic, sides[1]), " as “", WordsOf(topic, b), "”.");
  finding.ask = "What are the speaker's own words?";
  finding.passages = PassagesOf(topic, sides);
  report(std::move(finding));
}

}  // namespace

extern const Rule kQuoteAltered;  // listed in all_rules.cc
constexpr Rule kQuoteAltered = {
    .id = "quote/altered",
    .kind = "quote",
    .title = "one remark stands in quotation marks with different words inside",
    .why = "Quotation marks promise the speaker's own words. Two quotations are laid side by side word by word; excerpts, "
           "ellipses, brackets, joins and punctuation are an editor's right. What counts is a word exchanged for another, or left "
           "out without a mark, between words that agree, in one speaker's mouth.",
    .example = "agency | \"We lost our homes and our boats in a single night,\" Ilse Brandvold said.\n"
               "daily  | \"We lost our houses and our ships in a single night,\" Ilse Brandvold said.\n",
    .counter_example = "agency | \"We lost our homes and our boats in a single night,\" Ilse Brandvold said.\n"
                       "daily  | \"We lost our homes ... in a single night,\" Ilse Brandvold said.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
