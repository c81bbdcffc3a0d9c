// SPDX-License-Identifier: Apache-2.0
// Numbers the findings, ties them to topics, and counts who stands where.
#include "report/html_page.h"

#include <algorithm>
#include <map>

#include "report/shown.h"
#include "values/time_range.h"

namespace crossread {
namespace {

/// Longer texts are printed as windows around their passages: nobody reads them here, and browsers choke on them.
constexpr size_t kLongestText = 512 * 1024;

void NumberFindings(Page& page) {
  const std::vector<Finding>& findings = page.report->findings;
  page.numbers = Numbers(*page.report);
  for (uint32_t i = 0; i < findings.size(); ++i) {
    if (!findings[i].suppressed.empty()) {
      page.numbers[i].clear();
      page.silenced.push_back(i);
    } else if (findings[i].parent < 0) {
      page.counted.push_back(i);
    }
  }
}

/// A finding belongs to the topic that shares most of its passages; rules do not say which one they were shown.
void TieToTopics(Page& page) {
  const Report& report = *page.report;
  std::vector<std::pair<Span, uint32_t>> answers;
  for (uint32_t t = 0; t < report.topics.size(); ++t) {
    for (const Answer& answer : report.topics[t].answers) {
      if (answer.fact < page.story().facts.size()) answers.push_back({page.story().facts[answer.fact].claim.words, t});
    }
  }
  std::sort(answers.begin(), answers.end());
  page.topic_of.assign(report.findings.size(), -1);
  page.finding_of.assign(report.topics.size(), -1);
  for (uint32_t f = 0; f < report.findings.size(); ++f) {
    std::map<uint32_t, int> votes;
    std::string_view family = FamilyName(report.findings[f].rule);
    if (family == "Sources" || family == "Copy") continue;  // about a source, not about what it says of the event
    for (const Passage& passage : report.findings[f].passages) {
      auto at = std::lower_bound(answers.begin(), answers.end(), std::pair<Span, uint32_t>(passage.span, 0));
      for (; at != answers.end() && at->first == passage.span; ++at) ++votes[at->second];
    }
    auto best = std::max_element(votes.begin(), votes.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best == votes.end()) continue;
    page.topic_of[f] = static_cast<int>(best->first);
    if (page.finding_of[best->first] < 0 && !page.numbers[f].empty()) {
      page.finding_of[best->first] = static_cast<int>(f);
    }
  }
}

/// The year that most sources speak from.
absl::civil_year_t YearOf(const Story& story) {
  std::map<absl::civil_year_t, int> votes;
  for (const Anchor& anchor : story.anchors) {
    if (anchor.known()) ++votes[anchor.first.year()];
  }
  auto best = std::max_element(votes.begin(), votes.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == votes.end() ? 0 : best->first;
}

bool Suits(const Fact& fact, std::string_view rule) {
  if (rule.starts_with("date")) return std::holds_alternative<TimeRange>(fact.value);
  if (rule.starts_with("figure")) return std::holds_alternative<Amount>(fact.value);
  return false;
}

}  // namespace

Page MakePage(const Report& report, const ReportOptions& options) {
  Page page;
  page.report = &report;
  page.options = &options;
  for (const Document& document : report.story.documents) {
    page.regions.emplace_back(document);
    page.in_full.push_back(options.full_text && document.text.size() <= kLongestText);
  }
  for (uint32_t i = 0; i < report.story.facts.size(); ++i) page.facts.push_back({report.story.facts[i].claim.words, i});
  std::sort(page.facts.begin(), page.facts.end());
  page.order = SourceOrder(report.story);
  page.rank.resize(page.order.size());
  for (uint32_t i = 0; i < page.order.size(); ++i) page.rank[page.order[i]] = i;
  page.year = YearOf(report.story);
  page.accords = GatherAccords(report, true);
  NumberFindings(page);
  TieToTopics(page);
  return page;
}

const Fact* FactAt(const Page& page, const Span& words, std::string_view rule) {
  auto at = std::lower_bound(page.facts.begin(), page.facts.end(), std::pair<Span, uint32_t>(words, 0));
  const Fact* found = nullptr;
  for (; at != page.facts.end() && at->first == words; ++at) {
    const Fact& fact = page.story().facts[at->second];
    if (found == nullptr || Suits(fact, rule)) found = &fact;
  }
  return found;
}

std::vector<DocId> SourcesOf(const Page& page, const Finding& finding) {
  std::vector<DocId> docs;
  for (const Passage& passage : finding.passages) docs.push_back(passage.span.doc);
  std::sort(docs.begin(), docs.end(), [&](DocId a, DocId b) { return page.rank[a] < page.rank[b]; });
  docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
  return docs;
}

size_t Voices(const Page& page, const std::vector<DocId>& docs) {
  std::vector<uint32_t> voices;
  for (DocId doc : docs) voices.push_back(page.voice(doc));
  std::sort(voices.begin(), voices.end());
  return static_cast<size_t>(std::unique(voices.begin(), voices.end()) - voices.begin());
}

int LoneSide(const Page& page, const Finding& finding) {
  std::map<int, std::vector<DocId>> sides;
  for (const Passage& passage : finding.passages) {
    if (passage.side != 0) sides[passage.side].push_back(passage.span.doc);
  }
  if (sides.size() < 2) return 0;
  int lone = 0;
  size_t fewest = SIZE_MAX;
  size_t most = 0;
  for (const auto& [side, docs] : sides) {
    size_t voices = Voices(page, docs);
    most = std::max(most, voices);
    if (voices < fewest) {
      fewest = voices;
      lone = side;
    }
  }
  return fewest < most ? lone : 0;
}

std::string_view BasisInWords(DateBasis basis) {
  switch (basis) {
    case DateBasis::kGiven: return "as given to crossread";
    case DateBasis::kStated: return "as stated";
    case DateBasis::kInferred: return "worked out from its text";
    case DateBasis::kBorrowed: return "from other sources";
    case DateBasis::kNone: break;
  }
  return "";
}

std::string ShownValue(const Page& page, const Finding& finding, const Passage& passage) {
  const Fact* fact = finding.rule.starts_with("date") ? FactAt(page, passage.span, finding.rule) : nullptr;
  const auto* when = fact == nullptr ? nullptr : std::get_if<TimeRange>(&fact->value);
  bool whole = when != nullptr && passage.shown == ShowTime(*when);
  return whole ? TimeIn(page, *when) : passage.shown;
}

std::string TimeIn(const Page& page, const TimeRange& range) {
  absl::CivilSecond last = range.last - 1;
  return PrintTime(range, range.first.year() != page.year || last.year() != page.year);
}

std::string_view FamilyName(std::string_view rule_or_kind) {
  static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"date", "Dates"},       {"duration", "Figures"}, {"figure", "Figures"},      {"money", "Figures"},
      {"percent", "Figures"},  {"place", "Places"},     {"person", "People"},       {"role", "Offices"},
      {"org", "Bodies"},       {"quote", "Quotes"},     {"claim", "Positions"},     {"statement", "Positions"},
      {"source", "Sources"},   {"copy", "Copy"},        {"age", "Figures"},
  };
  std::string_view family = rule_or_kind.substr(0, rule_or_kind.find('/'));
  for (const auto& [key, name] : kNames) {
    if (key == family) return name;
  }
  return "Other";
}

}  // namespace crossread
