// SPDX-License-Identifier: Apache-2.0
// role/garbled: a title has a wrong word where other sources have the right one.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "rules/opposed.h"
#include "values/near_words.h"

namespace crossread {
namespace {

const Mention& MentionAt(const Topic& topic, size_t answer) { return std::get<Mention>(topic.FactOf(topic.answers[answer]).claim.said); }

bool Has(const Lexicon& lexicon, const std::string& word, const char* name) { return lexicon.FirstSense(word, lexicon.Class(name)) != nullptr; }

/// Words of a title that stands before its name in capitals, countries and bodies left out: {"deputy", "foreign", "minister"}.
std::vector<std::string> TitleWords(const Lexicon& lexicon, const Mention& mention) {
  std::vector<std::string> words;
  std::string word;
  bool capital = true;
  for (char c : mention.title + " ") {
    if (IsAlpha(c) || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
      continue;
    }
    if (c == '.') continue;
    if (word.size() > 1) {
      capital = capital && IsUpper(word[0]);
      std::string lower = LowerCase(word);
      bool skip = Has(lexicon, lower, "country") || Has(lexicon, lower, "demonym") || Has(lexicon, lower, "org");
      if (!skip) words.push_back(lower);
    }
    word.clear();
  }
  if (!capital) words.clear();
  return words;
}

/// "general" in "secretary general", "foreign" before a minister: words that titles are made of.
bool OfTitles(const Lexicon& lexicon, const std::string& word) { return Has(lexicon, word, "portfolio") || Has(lexicon, word, "office") || Has(lexicon, word, "officemod"); }

/// A title of a copy that software rewrote, with the passages that have the word it stood for, where others do.
void CheckSpun(const Topic& topic, FindingSink report) {
  const Passage& title = topic.evidence.front();
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.confidence = Confidence::kMedium;
  finding.title = absl::StrCat("“", Shorten(title.shown, 30), "”: “", topic.question, "” put through a thesaurus?");
  if (finding.title.size() > 64) finding.title = absl::StrCat("Is “", Shorten(title.shown, 40), "” a title?");
  finding.message = absl::StrCat("{", title.span.doc, "} has “", title.shown, "” in a text that software has rewritten; “", topic.question, "” will have been meant.");
  finding.passages = topic.evidence;
  report(std::move(finding));
}

void Check(const Topic& topic, FindingSink report) {
  if (topic.answers.empty()) {
    if (!topic.evidence.empty()) CheckSpun(topic, report);
    return;
  }
  const Lexicon& lexicon = *topic.story->copies.front().lexicon;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    std::vector<std::string> bad = TitleWords(lexicon, MentionAt(topic, i));
    Side wrong{{i}, absl::StrCat("garbled ", MentionAt(topic, i).title), MentionAt(topic, i).title}, right;
    for (size_t j = 0; j < topic.answers.size(); ++j) {
      if (topic.FactOf(topic.answers[i]).doc() == topic.FactOf(topic.answers[j]).doc()) continue;
      std::vector<std::string> good = TitleWords(lexicon, MentionAt(topic, j));
      if (good.size() != bad.size() || good.size() < 2) continue;
      int apart = 0;
      size_t at = 0;
      for (size_t k = 0; k < good.size(); ++k) {
        if (good[k] != bad[k]) ++apart, at = k;
      }
      if (apart != 1 || OfTitles(lexicon, bad[at]) || !OfTitles(lexicon, good[at]) || !NearWords(lexicon, bad[at], good[at])) continue;
      right.answers.push_back(j);
    }
    if (right.answers.empty()) continue;
    for (size_t j = i + 1; j < topic.answers.size(); ++j) {
      if (TitleWords(lexicon, MentionAt(topic, j)) == bad) wrong.answers.push_back(j);
    }
    right.value = MentionAt(topic, right.answers[0]).office;
    right.shown = MentionAt(topic, right.answers[0]).title;
    Finding finding;
    finding.severity = Severity::kWarning;
    finding.title = absl::StrCat("“", Shorten(wrong.shown, 26), "” → “", Shorten(right.shown, 26), "”");
    finding.message = absl::StrCat(SourcesOf(topic, wrong), " has “", WordsOf(topic, i), "”; ", SourcesOf(topic, right), " ", right.answers.size() > 1 ? "have" : "has",
                                   " “", WordsOf(topic, right.answers[0]), "”.");
    finding.passages = PassagesOf(topic, {wrong, right});
    report(std::move(finding));
    return;
  }
}

}  // namespace

extern const Rule kRoleGarbled;  // listed in all_rules.cc
constexpr Rule kRoleGarbled = {
    .id = "role/garbled",
    .kind = "role",
    .title = "a title has a wrong word in it",
    .why = "Rewriting software exchanges words in titles too: an alien minister is a foreign minister put through a "
           "thesaurus. Two titles of one person are laid side by side; one word differs, it is near the other in a thesaurus, "
           "and no title is made with it.",
    .example = "agency | Foreign Minister Ilse Brandvold arrived on Monday.\n"
               "blog   | Alien Minister Ilse Brandvold arrived on Monday.\n",
    .counter_example = "agency | Foreign Minister Ilse Brandvold arrived on Monday.\n"
                       "daily  | Former Minister Ilse Brandvold arrived on Monday.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
