// SPDX-License-Identifier: Apache-2.0
// Wordings that differ, word by word: what one source has and the other lacks.
#include <algorithm>

#include "report/html_escape.h"
#include "report/html_page.h"
#include "report/word_diff.h"

namespace crossread {
namespace {

constexpr size_t kMostQuotes = 200;
constexpr double kAlike = 0.34;  // share of common words from which a word diff says more than two passages
constexpr size_t kLongest = 4000;

struct Pair {
  uint32_t finding;
  const Passage* first;
  const Passage* second;
  std::vector<DiffRun> runs;
};

std::string_view WordsOf(const Page& page, const Passage& passage) {
  return TextOf(page.story().documents[passage.span.doc].text, passage.span).substr(0, kLongest);
}

/// The first two opposed passages of a finding, where they are wordings that share enough words.
bool PairOf(const Page& page, uint32_t index, Pair& pair) {
  const Finding& finding = page.finding(index);
  for (const Passage& passage : finding.passages) {
    if (passage.side == 0) continue;
    const Passage& first = finding.passages.front();
    if (passage.side == first.side) continue;
    pair = {index, &first, &passage, WordDiff(WordsOf(page, first), WordsOf(page, passage))};
    std::string_view family = FamilyName(finding.rule);
    bool wording = family == "Quotes" || family == "Positions" || family == "Bodies";
    bool long_enough = first.span.size() > 12 && passage.span.size() > 12;
    return wording && long_enough && pair.runs.size() > 1 && SharedWords(pair.runs) >= kAlike;
  }
  return false;
}

void WriteRuns(const Pair& pair, std::string* out) {
  for (const DiffRun& run : pair.runs) {
    const char* tag = run.kind == DiffRun::Kind::kFirst ? "del" : run.kind == DiffRun::Kind::kSecond ? "ins" : nullptr;
    size_t end = run.text.find_last_not_of(" \n\t");
    std::string_view words = end == std::string_view::npos ? run.text : run.text.substr(0, end + 1);
    if (tag == nullptr) {
      AppendEscaped(words, out);
    } else {
      *out += "<" + std::string(tag) + ">" + Escape(words) + "</" + tag + ">";
    }
    // "NATO-Russian" keeps its hyphen close; what stands for one another is set apart.
    if (tag != nullptr || words.size() < run.text.size()) *out += " ";
  }
}

void WritePair(const Page& page, const Pair& pair, std::string* out) {
  const Finding& finding = page.finding(pair.finding);
  const std::string& number = page.numbers[pair.finding];
  *out += "<div class=\"card qd\"><h3>" + Sign(finding.severity) + "<a href=\"#finding-" + number + "\">" +
          Title(page, finding) + "</a> <span class=\"no\">#" + number +
          "</span></h3><p class=\"who\"><span class=\"key del\">only in " + PlainChip(page, pair.first->span.doc) + " " +
          Location(page, pair.first->span) + "</span> <span class=\"key ins\">only in " +
          PlainChip(page, pair.second->span.doc) + " " + Location(page, pair.second->span) +
          "</span></p><p class=\"wd\" dir=\"auto\">";
  WriteRuns(pair, out);
  *out += "</p></div>\n";
}

}  // namespace

void WriteQuotes(const Page& page, std::string* out) {
  std::vector<Pair> pairs;
  for (uint32_t index : page.counted) {
    Pair pair;
    if (pairs.size() < kMostQuotes && PairOf(page, index, pair)) pairs.push_back(std::move(pair));
  }
  if (pairs.empty()) return;
  *out += "<section id=\"quotes\" aria-labelledby=\"h-quotes\"><h2 id=\"h-quotes\">Quotes <small>and wordings, word by "
          "word; punctuation is not counted</small></h2>\n";
  for (const Pair& pair : pairs) WritePair(page, pair, out);
  *out += "</section>\n";
}

}  // namespace crossread
