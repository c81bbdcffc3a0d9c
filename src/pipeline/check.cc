// SPDX-License-Identifier: Apache-2.0
// The order of the stages: ingest, segment, claims, facts, graph, rules.
#include "crossread/check.h"

#include <unicode/ustring.h>

#include <algorithm>
#include <memory>
#include <tuple>

#include "claims/extract.h"
#include "facts/facts.h"
#include "grammar/grammar.h"
#include "graph/crossref.h"
#include "ingest/read.h"
#include "pipeline/labels.h"
#include "pipeline/select.h"
#include "rules/compare.h"
#include "segment/segment.h"

namespace crossread {
namespace {

/// A reader that hands on bytes that are not text would break every promise after it.
bool IsUtf8(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = 0;
  u_strFromUTF8(nullptr, 0, &size, text.data(), static_cast<int32_t>(text.size()), &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR;
}

/// Ingest: sources become documents. Sorted by their text, so that neither order nor names of files matter later.
void ReadAll(std::vector<Source> sources, Report& report) {
  for (Source& source : sources) {
    auto bytes = std::make_shared<const std::string>(std::move(source.bytes));
    absl::StatusOr<std::vector<Document>> documents = Read(*bytes, source.uri);
    if (!documents.ok()) {
      report.unread.push_back({source.uri, documents.status()});
      continue;
    }
    for (Document& document : *documents) {
      if (!IsUtf8(document.text)) {
        report.unread.push_back({source.uri, absl::DataLossError(source.uri + ": cannot be decoded")});
        continue;
      }
      if (!source.label.empty()) document.label = source.label;
      if (!source.outlet.empty()) document.outlet = source.outlet;
      if (source.date) document.given = source.date;
      if (document.text != *bytes) document.raw = bytes;
      report.story.documents.push_back(std::move(document));
    }
  }
  std::stable_sort(report.story.documents.begin(), report.story.documents.end(),
                   [](const Document& a, const Document& b) { return std::tie(a.text, a.uri) < std::tie(b.text, b.uri); });
  LabelSources(report.story.documents);
}

/// Segment, claims, facts: what each source says.
void ReadFacts(const Lexicon& lexicon, Story& story) {
  size_t count = story.documents.size();
  story.copies.resize(count);
  std::vector<std::vector<Claim>> claims(count);
  std::vector<Grammar> grammars;
  grammars.reserve(count);
  for (DocId doc = 0; doc < count; ++doc) {
    Segment(story.documents[doc], doc, lexicon, story.copies[doc]);
    grammars.emplace_back(story.copies[doc]);
    Extract(Reading{story.copies[doc], grammars[doc]}, AllKinds(), claims[doc]);
    story.anchors.push_back(FindAnchor(story.copies[doc], claims[doc]));
  }
  BorrowAnchors(story.copies, claims, story.anchors);
  for (DocId doc = 0; doc < count; ++doc) {
    size_t old = story.facts.size();
    Normalise(story.copies[doc], grammars[doc], claims[doc], story.anchors[doc], story.facts);
    FindSubjects(story.copies[doc], grammars[doc], std::span(story.facts).subspan(old), story.events);
  }
}

}  // namespace

Report ReadClaims(std::vector<Source> sources, const Lexicon& lexicon) {
  Report report;
  ReadAll(std::move(sources), report);
  ReadFacts(lexicon, report.story);
  return report;
}

Report Check(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options) {
  Report report = ReadClaims(std::move(sources), lexicon);
  report.story.voices = FindVoices(report.story);
  CrossReference reference = CrossRefer(report.story);
  std::vector<const Rule*> rules = SelectRules(AllRules(), options);
  report.findings = Compare(reference.topics, rules);
  report.topics = std::move(reference.topics);
  report.comparisons = std::move(reference.comparisons);
  return report;
}

}  // namespace crossread
