// SPDX-License-Identifier: Apache-2.0
// The order of the stages: ingest, segment, claims, facts, graph, rules.
#include "crossread/check.h"

#include <unicode/ustring.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <tuple>

#include "absl/functional/function_ref.h"
#include "base/parallel.h"
#include "claims/extract.h"
#include "facts/facts.h"
#include "grammar/grammar.h"
#include "graph/copies.h"
#include "graph/crossref.h"
#include "graph/echoes.h"
#include "graph/stamps.h"
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

/// Runs `work` for 0..`count` - 1 on the threads of `options` and tells its progress of each that is done.
void ForEach(DocId count, const CheckOptions& options, absl::FunctionRef<void(DocId)> work) {
  std::mutex mutex;
  int done = 0;
  RunParallel(count, options.jobs, [&](DocId doc) {
    work(doc);
    if (!options.progress) return;
    std::lock_guard lock(mutex);
    options.progress(++done, static_cast<int>(count));
  });
}

constexpr DocId kHeld = 256;  // sources up to which a grammar waits for a borrowed day; beyond, it is made once more

/// A day that BorrowAnchors() does not touch.
bool Settled(const Anchor& anchor) { return anchor.exact() && anchor.basis != DateBasis::kInferred; }

/// What one source says, until it stands among the others.
struct Own {
  std::unique_ptr<Grammar> grammar;
  std::vector<Fact> facts;
  std::vector<Event> events;  ///< numbered from 0
  bool done = false;

  /// Takes the claims but for what another source may borrow a day from.
  void Read(const std::vector<Copy>& copies, DocId doc, const Grammar& reading, const Anchor& anchor, const CheckOptions& options,
            std::vector<Claim>& claims) {
    Normalise(copies[doc], reading, claims, anchor, facts);
    if (options.subjects) NameBareSums(copies[doc], facts);
    if (options.subjects) FindSubjects(copies[doc], reading, facts, events);
    DropEchoes(copies, facts);
    facts.shrink_to_fit();
    std::erase_if(claims, [](const Claim& claim) { return !std::holds_alternative<TimePhrase>(claim.said); });
    claims.shrink_to_fit();
    done = true;
  }

  void MoveTo(Story& story) {
    const int32_t base = static_cast<int32_t>(story.events.size());
    for (Fact& fact : facts) {
      if (fact.subject.event >= 0) fact.subject.event += base;
      story.facts.push_back(std::move(fact));
    }
    for (Event& event : events) story.events.push_back(std::move(event));
    facts = {};
    events = {};
  }
};

}  // namespace

void SortDocuments(std::vector<Document>& documents) {
  std::stable_sort(documents.begin(), documents.end(), [](const Document& a, const Document& b) { return std::tie(a.text, a.uri) < std::tie(b.text, b.uri); });
  LabelSources(documents);
}

namespace {

void SegmentAll(const Lexicon& lexicon, CheckOptions options, Story& story) {
  story.copies.resize(story.documents.size());
  options.progress = nullptr;  // a source is done when its claims are read
  ForEach(static_cast<DocId>(story.documents.size()), options, [&](DocId doc) { Segment(story.documents[doc], doc, lexicon, story.copies[doc]); });
}

/// Sources are independent of one another but for borrowed days: all that has a day of its own is read to the end at once.
void ReadSegmented(const CheckOptions& options, Story& story) {
  DocId count = static_cast<DocId>(story.documents.size());
  story.anchors.resize(count);
  std::vector<std::vector<Claim>> claims(count);
  std::vector<Own> own(count);
  const std::vector<const ClaimKind*> kinds = SelectKinds(AllKinds(), options);
  ForEach(count, options, [&](DocId doc) {
    auto grammar = std::make_unique<Grammar>(story.copies[doc]);
    Extract(Reading{story.copies[doc], *grammar}, kinds, claims[doc]);
    story.anchors[doc] = FindAnchor(story.copies[doc], claims[doc]);
    if (Settled(story.anchors[doc])) own[doc].Read(story.copies, doc, *grammar, story.anchors[doc], options, claims[doc]);
    else if (count <= kHeld) own[doc].grammar = std::move(grammar);
  });
  BorrowAnchors(story.copies, claims, story.anchors);
  size_t facts = 0;
  for (DocId doc = 0; doc < count; ++doc) {
    if (!own[doc].done) {
      if (!own[doc].grammar) own[doc].grammar = std::make_unique<Grammar>(story.copies[doc]);
      own[doc].Read(story.copies, doc, *own[doc].grammar, story.anchors[doc], options, claims[doc]);
      own[doc].grammar.reset();
    }
    facts += own[doc].facts.size();
  }
  story.facts.reserve(facts);  // at once: source by source, all facts would move for each
  for (Own& each : own) each.MoveTo(story);
  NameCurrencies(story.copies, story.facts);
  NameForeignSums(story.copies, story.facts);
}

void CompareVoices(const CheckOptions& options, const std::vector<CopyPair>& copies, Report& report) {
  DropSuperseded(report.story);
  DropEchoes(report.story);
  DropStamps(report.story);
  CrossReference reference = CrossRefer(report.story, copies, options.jobs);
  std::vector<const Rule*> rules = SelectRules(AllRules(), options);
  report.findings = Compare(reference.topics, rules);
  report.topics = std::move(reference.topics);
  report.comparisons = std::move(reference.comparisons);
}

}  // namespace

void ReadFacts(const Lexicon& lexicon, const CheckOptions& options, Story& story) {
  SegmentAll(lexicon, options, story);
  ReadSegmented(options, story);
}

void CompareStory(const CheckOptions& options, Report& report) {
  const std::vector<CopyPair> copies = FindCopies(report.story.copies);
  report.story.voices = VoicesOf(report.story.copies.size(), copies);
  CompareVoices(options, copies, report);
}

Report ReadClaims(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options) {
  Report report;
  ReadAll(std::move(sources), report);
  ReadFacts(lexicon, options, report.story);
  return report;
}

/// Who copied whom is found before the claims are read: what many copies repeat is never kept.
Report Check(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options) {
  Report report;
  ReadAll(std::move(sources), report);
  SegmentAll(lexicon, options, report.story);
  const std::vector<CopyPair> copies = FindCopies(report.story.copies);
  report.story.voices = VoicesOf(report.story.copies.size(), copies);
  MarkEchoes(report.story);
  ReadSegmented(options, report.story);
  CompareVoices(options, copies, report);
  return report;
}

}  // namespace crossread
