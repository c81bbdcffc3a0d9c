// SPDX-License-Identifier: Apache-2.0
// A claim is known by source, kind and place; its value is read again beside the other sources of its story.
#include "pipeline/claim_groups.h"

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "pipeline/saved_document.h"
#include "pipeline/stages.h"

namespace crossread {

absl::Status ClaimGroup::Add(std::string_view line) {
  rapidjson::Document value;
  if (absl::Status status = ParseJson(line, &value); !status.ok()) return status;
  std::string source(TextMember(value, "source")), kind(TextMember(value, "kind"));
  int64_t begin = WholeMember(value, "begin", -1), end = WholeMember(value, "end", -1);
  if (source.empty() || kind.empty() || begin < 0 || end < begin) {
    return absl::InvalidArgumentError("not a claim: it needs \"source\", \"kind\", \"begin\" and \"end\"");
  }
  auto document = value.FindMember("document");
  if (document != value.MemberEnd() && !sources_.contains(source)) {
    auto read = ReadSavedDocument(source, document->value);
    if (!read.ok()) return read.status();
    documents_.push_back(*std::move(read));
    sources_.insert(source);
  }
  if (!sources_.contains(source)) {
    return absl::InvalidArgumentError(absl::StrCat(source, ": the first claim of a source must carry its \"document\", as crossread claims writes it"));
  }
  claims_.emplace(std::move(source), std::move(kind), begin, end);
  return absl::OkStatus();
}

std::string ClaimGroup::StoryOf(std::string_view line) {
  rapidjson::Document value;
  return ParseJson(line, &value).ok() ? std::string(TextMember(value, "story")) : "";
}

Report ClaimGroup::Compare(const Lexicon& lexicon, const CheckOptions& options) {
  Report report;
  report.story.documents = std::move(documents_);
  SortDocuments(report.story.documents);
  ReadFacts(lexicon, options, report.story);
  std::erase_if(report.story.facts, [&](const Fact& fact) {
    const Document& document = report.story.documents[fact.doc()];
    Place place{document.uri, std::string(fact.claim.kind), static_cast<int64_t>(document.offsets.ToRaw(fact.claim.words.begin)),
                static_cast<int64_t>(document.offsets.EndToRaw(fact.claim.words.end))};
    return !claims_.contains(place);
  });
  CompareStory(options, report);
  for (Topic& topic : report.topics) topic.story = &report.story;
  documents_.clear();
  sources_.clear();
  claims_.clear();
  return report;
}

}  // namespace crossread
