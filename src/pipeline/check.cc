// SPDX-License-Identifier: Apache-2.0
// The order of the stages: ingest, segment, claims, facts, graph, rules.
#include "crossread/check.h"

#include <unicode/ustring.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <tuple>

#include "absl/functional/function_ref.h"
#include "claims/extract.h"
#include "facts/facts.h"
#include "grammar/grammar.h"
#include "graph/crossref.h"
#include "graph/echoes.h"
#include "graph/versions.h"
#include "ingest/read.h"
#include "pipeline/labels.h"
#include "pipeline/select.h"
#include "pipeline/stages.h"
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

/// Ingest: sources become documents.
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
      if (!source.locale.empty()) document.locale = source.locale;
      if (source.date) document.given = source.date;
      if (document.text != *bytes) document.raw = bytes;
      report.story.documents.push_back(std::move(document));
    }
  }
  SortDocuments(report.story.documents);
}

/// Runs `work` for 0..`count` - 1 on `jobs` threads and tells `progress` of each that is done.
void ForEach(DocId count, const CheckOptions& options, absl::FunctionRef<void(DocId)> work) {
  std::atomic<DocId> next = 0;
  std::mutex mutex;
  int done = 0;
  auto run = [&] {
    for (DocId doc = next++; doc < count; doc = next++) {
      work(doc);
      if (!options.progress) continue;
      std::lock_guard lock(mutex);
      options.progress(++done, static_cast<int>(count));
    }
  };
  std::vector<std::jthread> threads;
  for (int i = 1; i < std::min<int>(options.jobs, static_cast<int>(count)); ++i) threads.emplace_back(run);
  run();
}

}  // namespace

void SortDocuments(std::vector<Document>& documents) {
  std::stable_sort(documents.begin(), documents.end(), [](const Document& a, const Document& b) { return std::tie(a.text, a.uri) < std::tie(b.text, b.uri); });
  LabelSources(documents);
}

/// Sources are independent of one another but for borrowed days.
void ReadFacts(const Lexicon& lexicon, const CheckOptions& options, Story& story) {
  DocId count = static_cast<DocId>(story.documents.size());
  story.copies.resize(count);
  story.anchors.resize(count);
  std::vector<std::vector<Claim>> claims(count);
  const std::vector<const ClaimKind*> kinds = SelectKinds(AllKinds(), options);
  std::vector<std::unique_ptr<Grammar>> grammars(count);
  ForEach(count, options, [&](DocId doc) {
    Segment(story.documents[doc], doc, lexicon, story.copies[doc]);
    grammars[doc] = std::make_unique<Grammar>(story.copies[doc]);
    Extract(Reading{story.copies[doc], *grammars[doc]}, kinds, claims[doc]);
    story.anchors[doc] = FindAnchor(story.copies[doc], claims[doc]);
  });
  BorrowAnchors(story.copies, claims, story.anchors);
  size_t total = 0;
  for (const std::vector<Claim>& own : claims) total += own.size();
  story.facts.reserve(total);  // at once: source by source, all facts would move for each
  for (DocId doc = 0; doc < count; ++doc) {
    size_t old = story.facts.size();
    Normalise(story.copies[doc], *grammars[doc], claims[doc], story.anchors[doc], story.facts);
    if (options.subjects) FindSubjects(story.copies[doc], *grammars[doc], std::span(story.facts).subspan(old), story.events);
    grammars[doc].reset();
    std::vector<Claim>().swap(claims[doc]);
  }
  NameCurrencies(story.copies, story.facts);
}

void CompareStory(const CheckOptions& options, Report& report) {
  report.story.voices = FindVoices(report.story);
  DropSuperseded(report.story);
  DropEchoes(report.story);
  CrossReference reference = CrossRefer(report.story);
  std::vector<const Rule*> rules = SelectRules(AllRules(), options);
  report.findings = Compare(reference.topics, rules);
  report.topics = std::move(reference.topics);
  report.comparisons = std::move(reference.comparisons);
}

Report ReadClaims(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options) {
  Report report;
  ReadAll(std::move(sources), report);
  ReadFacts(lexicon, options, report.story);
  return report;
}

Report Check(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options) {
  Report report = ReadClaims(std::move(sources), lexicon, options);
  CompareStory(options, report);
  return report;
}

}  // namespace crossread
