// SPDX-License-Identifier: Apache-2.0
// Figures as intervals on one axis: why "nearly 100,000" and "some 100,000" can both be true, and 9 and 14 cannot.
#include <algorithm>

#include "report/html_axis.h"
#include "report/html_escape.h"
#include "report/html_page.h"
#include "report/shown.h"

namespace crossread {
namespace {

constexpr size_t kMostTopics = 60;
constexpr size_t kMostRows = 16;

struct Reading {
  const Fact* fact;
  Amount amount;
};

std::vector<Reading> ReadingsOf(const Page& page, const Topic& topic) {
  std::vector<Reading> readings;
  for (const Answer& answer : topic.answers) {
    if (answer.fact >= page.story().facts.size()) continue;
    const Fact& fact = page.story().facts[answer.fact];
    const auto* amount = std::get_if<Amount>(&fact.value);
    if (amount != nullptr) readings.push_back({&fact, *amount});
  }
  return readings;
}

bool StandsAlone(const Page& page, int index, const Span& span) {
  if (index < 0) return false;
  const Finding& finding = page.finding(static_cast<uint32_t>(index));
  int lone = LoneSide(page, finding);
  for (const Passage& passage : finding.passages) {
    if (passage.span == span) return passage.side != 0 && (lone == 0 || passage.side == lone);
  }
  return false;
}

void WriteVerdict(const Page& page, int finding, const Axis& axis, std::string* out) {
  if (finding >= 0) {
    const Finding& found = page.finding(static_cast<uint32_t>(finding));
    const std::string& number = page.numbers[static_cast<size_t>(finding)];
    *out += "<p class=\"res\">" + Sign(found.severity) + " <a href=\"#finding-" + number + "\">" +
            Title(page, found) + "</a> <span class=\"no\">#" + number + "</span></p>";
  } else if (axis.overlaps()) {
    *out += "<p class=\"res\">" + std::string(OkSign()) + " All can be true: " + PrintInterval(axis.band()) + "</p>";
  }
}

void WriteReading(const Page& page, const Reading& reading, const Axis& axis, bool odd, std::string* out) {
  const Span& words = reading.fact->claim.words;
  *out += std::string("<tr class=\"") + (odd ? "odd" : "even") + "\"><th scope=\"row\">" + Chip(page, words.doc) + " <span class=\"loc\">" +
          Location(page, words) + "</span></th><td><q dir=\"auto\">" +
          Escape(Clip(TextOf(page.story().documents[words.doc].text, words), 70)) + "</q></td><td>" +
          (odd ? "≠ " : "") + PrintInterval(reading.amount) + "</td><td class=\"ax\">" +
          axis.Bar(reading.amount, odd) + "</td></tr>";
}

bool WriteTopic(const Page& page, size_t index, std::string* out) {
  const Topic& topic = page.report->topics[index];
  std::vector<Reading> readings = ReadingsOf(page, topic);
  if (readings.size() < 2) return false;
  std::vector<Amount> amounts;
  for (const Reading& reading : readings) amounts.push_back(reading.amount);
  Axis axis(amounts);
  std::string title = topic.question;
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 32);
  *out += "<div class=\"card fig\"><h3>" + Escape(title) + "</h3>";
  WriteVerdict(page, page.finding_of[index], axis, out);
  *out += "<table><thead class=\"vh\"><tr><th scope=\"col\">Source</th><th scope=\"col\">Words</th>"
          "<th scope=\"col\">Read as</th><td></td></tr></thead><tbody>";
  for (size_t i = 0; i < readings.size() && i < kMostRows; ++i) {
    bool odd = StandsAlone(page, page.finding_of[index], readings[i].fact->claim.words);
    WriteReading(page, readings[i], axis, odd, out);
  }
  *out += "<tr class=\"tk\"><td colspan=\"3\">";
  if (readings.size() > kMostRows) *out += std::to_string(readings.size() - kMostRows) + " more passages";
  *out += "</td><td class=\"ax\">" + axis.Ticks() + "</td></tr></tbody></table></div>\n";
  return true;
}

}  // namespace

void WriteFigures(const Page& page, std::string* out) {
  std::string body;
  size_t written = 0;
  for (bool disputed : {true, false}) {
    for (size_t t = 0; t < page.report->topics.size() && written < kMostTopics; ++t) {
      if ((page.finding_of[t] >= 0) == disputed) written += WriteTopic(page, t, &body);
    }
  }
  if (body.empty()) return;
  *out += "<section id=\"figures\" aria-labelledby=\"h-fig\"><h2 id=\"h-fig\">Figures <small>as intervals; the band is "
          "what all of them allow</small></h2>\n" + body + "</section>\n";
}

}  // namespace crossread
