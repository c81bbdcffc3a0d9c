// SPDX-License-Identifier: Apache-2.0
// Builds reports by hand: finds passages by their words, fills what a run would fill.
#include <cstdio>
#include <cstdlib>
#include <limits>

#include "lexicon/lexicon.h"
#include "segment/segment.h"
#include "tests/support/html_sample.h"

namespace crossread {
namespace {

/// Sixteen hex digits that depend on nothing but the words.
std::string Print(std::string_view words) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  char text[24];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

}  // namespace

ReportBuilder::ReportBuilder() : report_(std::make_unique<Report>()) {}

DocId ReportBuilder::Document(std::string label, std::string outlet, std::string text) {
  crossread::Document document;
  document.uri = "copy/" + label + ".txt";
  document.label = std::move(label);
  document.outlet = std::move(outlet);
  document.text = std::move(text);
  document.encoding = "UTF-8";
  Story& story = report_->story;
  story.documents.push_back(std::move(document));
  story.anchors.emplace_back();
  story.voices.push_back(static_cast<uint32_t>(story.voices.size()));
  return static_cast<DocId>(story.documents.size() - 1);
}

Span ReportBuilder::At(DocId doc, std::string_view words, int nth) const {
  const std::string& text = report_->story.documents[doc].text;
  size_t at = text.find(words);
  for (int i = 0; i < nth && at != std::string::npos; ++i) at = text.find(words, at + 1);
  if (at == std::string::npos) {
    std::fprintf(stderr, "sample: \"%.*s\" is not in source %u\n", static_cast<int>(words.size()), words.data(), doc);
    std::abort();
  }
  return Span{doc, static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

uint32_t ReportBuilder::Fact(std::string_view kind, Span words, Value value) {
  crossread::Fact fact;
  fact.claim.kind = kind;
  fact.claim.words = words;
  fact.claim.core = words;
  fact.value = std::move(value);
  report_->story.facts.push_back(std::move(fact));
  return static_cast<uint32_t>(report_->story.facts.size() - 1);
}

uint32_t ReportBuilder::Day(Span words, absl::CivilDay day, bool absolute) {
  uint32_t index = Fact("date", words, TimeRange{absl::CivilSecond(day), absl::CivilSecond(day + 1)});
  crossread::Fact& fact = report_->story.facts[index];
  const Anchor& anchor = report_->story.anchors[words.doc];
  fact.absolute = absolute;
  if (!absolute) {
    fact.basis = anchor.basis;
    fact.anchor = anchor.first;
  }
  fact.timex = Timex{};
  return index;
}

uint32_t ReportBuilder::Number(Span words, double low, double high) {
  Amount amount;
  amount.low = low;
  amount.high = high;
  amount.number = high < std::numeric_limits<double>::infinity() ? high : low;
  return Fact("figure", words, amount);
}

void ReportBuilder::Topic(std::string kind, std::string question, std::vector<uint32_t> facts) {
  crossread::Topic topic;
  topic.kind = std::move(kind);
  topic.question = std::move(question);
  for (uint32_t fact : facts) {
    DocId doc = report_->story.facts[fact].doc();
    topic.answers.push_back({fact, report_->story.voices[doc]});
  }
  report_->topics.push_back(std::move(topic));
}

void ReportBuilder::Agree(uint32_t a, uint32_t b, std::string reason, bool compared) {
  report_->comparisons.push_back({a, b, compared, std::move(reason)});
}

Finding& ReportBuilder::Add(std::string rule, Severity severity, std::string title, std::string message) {
  Finding& finding = report_->findings.emplace_back();
  finding.fingerprint = Print(rule + title);
  finding.rule = std::move(rule);
  finding.severity = severity;
  finding.title = std::move(title);
  finding.message = std::move(message);
  return finding;
}

Passage ReportBuilder::On(Span words, int side, std::string value, std::string shown, std::string note) {
  Passage passage;
  passage.span = words;
  passage.side = side;
  passage.value = std::move(value);
  passage.shown = std::move(shown);
  passage.note = std::move(note);
  return passage;
}

std::unique_ptr<Report> ReportBuilder::Take() {
  Story& story = report_->story;
  story.copies.resize(story.documents.size());
  for (DocId doc = 0; doc < story.documents.size(); ++doc) {
    if (story.documents[doc].text.size() < 1024 * 1024) {
      Segment(story.documents[doc], doc, Lexicon::BuiltIn(), story.copies[doc]);
    } else {
      story.copies[doc].document = &story.documents[doc];
      story.copies[doc].doc = doc;
    }
  }
  for (crossread::Topic& topic : report_->topics) topic.story = &story;
  return std::move(report_);
}

}  // namespace crossread
