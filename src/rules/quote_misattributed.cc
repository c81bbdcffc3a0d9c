// SPDX-License-Identifier: Apache-2.0
// quote/misattributed: the same words are put into two mouths.
#include <algorithm>
#include <map>
#include <set>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"
#include "values/names.h"
#include "values/near_words.h"
#include "values/wording.h"

namespace crossread {
namespace {

constexpr uint32_t kSentence = 7;  // words that nobody else says in a row: "A crane does not have a mortgage"

constexpr size_t kMostSpeakers = 8;  // of a few words, counted with the forms of their names: what more say is nobody's
constexpr uint32_t kShortest = 4;  // words of a remark that is compared at all where few of them mean something

const Fact& FactAt(const Topic& topic, size_t answer) { return topic.FactOf(topic.answers[answer]); }
const Wording& WordingAt(const Topic& topic, size_t answer) { return std::get<Wording>(FactAt(topic, answer).claim.said); }
const Lexicon& LexiconOf(const Topic& topic) { return *topic.story->copies.front().lexicon; }

NameMatch Names(const Topic& topic, size_t a, size_t b) {
  return CompareNames(FoldName(FactAt(topic, a).claim.speaker, LexiconOf(topic)), FoldName(FactAt(topic, b).claim.speaker, LexiconOf(topic)), LexiconOf(topic));
}

/// The wording stands behind "as", marks aside.
bool BehindAs(const Topic& topic, size_t answer) {
  const Fact& fact = FactAt(topic, answer);
  const Copy& copy = topic.story->copies[fact.doc()];
  uint32_t i = fact.claim.tokens.first;
  while (i > 0 && copy.tokens[i - 1].kind == TokenKind::kPunct) --i;
  return i > 0 && copy.Words(copy.tokens[i - 1]) == "as";
}

/// Asks whether the words of one wording stand whole in another, once for two wordings, however many sources have them.
class Wordings {
 public:
  explicit Wordings(const Topic& topic) : topic_(topic) {
    std::map<std::vector<std::string>, size_t> numbers;
    for (size_t i = 0; i < topic.answers.size(); ++i) {
      number_.push_back(numbers.try_emplace(WordingAt(topic, i).words, numbers.size()).first->second);
      as_.push_back(BehindAs(topic, i));
      if (number_.back() == speakers_.size()) speakers_.emplace_back();
      speakers_[number_.back()].insert(FactAt(topic, i).claim.speaker);
    }
  }

  /// Few words, that two people may well say: told only where one source stands against two.
  bool Short(size_t a, size_t b) { return Compared(a, b) == Match::kShort; }

  bool Same(size_t a, size_t b) {
    const Match match = Compared(a, b);
    // A phrase of two words that mean something is nobody's property, unless both apply it alike: "described it as".
    return match == Match::kWhole || match == Match::kShort || (match == Match::kPhrase && as_[a] && as_[b]);
  }

 private:
  enum class Match : uint8_t { kNone, kPhrase, kShort, kWhole };

  Match Compared(size_t a, size_t b) {
    auto [known, fresh] = known_.try_emplace({number_[a], number_[b]}, Match::kNone);
    if (fresh) known->second = Compare(WordingAt(topic_, a).words, WordingAt(topic_, b).words);
    const bool marked = WordingAt(topic_, a).marked && WordingAt(topic_, b).marked;
    const bool common = speakers_[number_[a]].size() > kMostSpeakers || speakers_[number_[b]].size() > kMostSpeakers;
    return known->second == Match::kShort && (!marked || common || (as_[a] && as_[b])) ? Match::kPhrase : known->second;
  }

  Match Compare(const std::vector<std::string>& x, const std::vector<std::string>& y) const {
    uint32_t at_a = 0, at_b = 0, run = SharedRun(x, y, &at_a, &at_b), content = 0;
    for (uint32_t i = at_a; i < at_a + run; ++i) content += IsContentWord(LexiconOf(topic_), x[i]);
    bool whole = run == std::min(x.size(), y.size()) && run >= 4 && content >= 2;
    if (whole && content < 3 && run < kSentence) return run >= kShortest ? Match::kShort : Match::kPhrase;
    return whole || (run >= 7 && content >= 4) ? Match::kWhole : Match::kNone;
  }

  const Topic& topic_;
  std::vector<size_t> number_;  // by answer: one for one wording
  std::vector<bool> as_;
  std::vector<std::set<std::string>> speakers_;  // by wording
  absl::flat_hash_map<std::pair<size_t, size_t>, Match> known_;
};

constexpr uint32_t kBeside = 160;  // bytes between the words and their speaker's name

/// The passage with the speaker's name, who is what the sources differ about: "“We will sail,” said Ilse Brandvold".
Span WithSpeaker(const Topic& topic, const Fact& quote) {
  Span span = quote.claim.words;
  for (const Fact& fact : FactsOf(*topic.story, quote.doc())) {
    const Mention* mention = std::get_if<Mention>(&fact.claim.said);
    if (mention == nullptr || fact.claim.kind == "place" || fact.claim.words.end + kBeside < quote.claim.words.begin) continue;
    if (fact.claim.words.begin > quote.claim.words.end + kBeside) break;
    const NameMatch match = CompareNames(mention->name, FoldName(quote.claim.speaker, LexiconOf(topic)), LexiconOf(topic));
    if (match != NameMatch::kSame && match != NameMatch::kVariant) continue;
    span.begin = std::min(span.begin, fact.claim.words.begin);
    span.end = std::max(span.end, fact.claim.words.end);
  }
  const Copy& copy = topic.story->copies[quote.doc()];
  const uint32_t first = quote.claim.tokens.first;
  if (span.begin == quote.claim.words.begin && span.end > quote.claim.words.end && first > 0 && copy.tokens[first - 1].kind == TokenKind::kPunct) span.begin = copy.tokens[first - 1].begin;  // the mark
  return span;
}

void Check(const Topic& topic, FindingSink report) {
  Wordings wordings(topic);
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    for (size_t j = 0; j < topic.answers.size(); ++j) {
      if (i == j || !WordingAt(topic, i).marked || (WordingAt(topic, j).marked && j < i)) continue;
      if (FactAt(topic, i).doc() == FactAt(topic, j).doc() || !WordingAt(topic, i).sure || !WordingAt(topic, j).sure) continue;
      if (!wordings.Same(i, j) || Names(topic, i, j) != NameMatch::kDifferent) continue;
      std::vector<Side> sides = {{{i}, FactAt(topic, i).claim.speaker, Capitalise(FactAt(topic, i).claim.speaker)},
                                 {{j}, FactAt(topic, j).claim.speaker, Capitalise(FactAt(topic, j).claim.speaker)}};
      for (size_t k = 0; k < topic.answers.size(); ++k) {
        if (k == i || k == j || FactAt(topic, k).claim.speaker.empty()) continue;
        for (Side& side : sides) {
          NameMatch match = Names(topic, k, side.answers[0]);
          if (match == NameMatch::kSame || match == NameMatch::kVariant) {
            side.answers.push_back(k);
            break;
          }
        }
      }
      if (wordings.Short(i, j) && (std::min(VoicesOf(topic, sides[0]), VoicesOf(topic, sides[1])) != 1 || std::max(VoicesOf(topic, sides[0]), VoicesOf(topic, sides[1])) < 2)) continue;
      // A source that gives the words to both reports that one quotes the other.
      for (size_t k : sides[0].answers) {
        for (size_t m : sides[1].answers) {
          if (FactAt(topic, k).doc() == FactAt(topic, m).doc()) return;
        }
      }
      SortSides(topic, sides);
      Finding finding;
      auto surname = [](const Side& side) { return Shorten(side.shown.substr(side.shown.rfind(' ') + 1), 14); };
      finding.title = absl::StrCat("Who said “", Shorten(WordsOf(topic, i), 20), "”: ", surname(sides[0]), " or ", surname(sides[1]), "?");
      finding.message = absl::StrCat("“", Shorten(WordsOf(topic, i), 90), "”: ", SourcesOf(topic, sides[0]), " has ", sides[0].shown, " say it, ",
                                     SourcesOf(topic, sides[1]), " ", sides[1].shown, ".");
      finding.ask = "Who said it?";
      finding.passages = PassagesOf(topic, sides);
      for (Passage& passage : finding.passages) {
        for (size_t k = 0; k < topic.answers.size(); ++k) {
          if (FactAt(topic, k).claim.words == passage.span) passage.span = WithSpeaker(topic, FactAt(topic, k));
        }
      }
      report(std::move(finding));
      return;
    }
  }
}

}  // namespace

extern const Rule kQuoteMisattributed;  // listed in all_rules.cc
constexpr Rule kQuoteMisattributed = {
    .id = "quote/misattributed",
    .kind = "quote",
    .title = "the same words are put into two mouths",
    .why = "Who said it is half of a quotation. Speakers are compared only where each is named beside the reporting verb and "
           "the words of one quotation stand whole in the other (few words only where one source stands against two); shorter forms of a name, and a source that has one speaker quote "
           "the other, are no conflict.",
    .example = "agency | \"Not one boat will leave this harbour,\" said Ilse Brandvold.\n"
               "daily  | \"Not one boat will leave this harbour,\" said Defence Minister Peter Odum.\n",
    .counter_example = "agency | \"Not one boat will leave this harbour,\" said Ilse Brandvold.\n"
                       "daily  | \"Not one boat will leave this harbour,\" Ms Brandvold said.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
