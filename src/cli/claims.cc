// SPDX-License-Identifier: Apache-2.0
// crossread claims: what was extracted, as text for people or JSON lines for programs.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/strings.h"
#include "base/nearest.h"
#include "claims/extract.h"
#include "cli/inputs.h"
#include "cli/run.h"
#include "lexicon/lexicon.h"
#include "pipeline/claim_stream.h"
#include "report/excerpt.h"
#include "report/fact_json.h"

namespace crossread {
namespace {

/// What --kinds, --no-subject and --jobs ask for. `InvalidArgument` names a kind that there is not.
absl::StatusOr<CheckOptions> OptionsOf(const CommandLine& line) {
  CheckOptions options;
  options.jobs = JobsOf(line);
  options.subjects = !line.Has("no-subject");
  std::vector<std::string_view> known;
  for (const ClaimKind* kind : AllKinds()) known.push_back(kind->id);
  for (const std::string& list : line.All("kinds")) {
    for (absl::string_view kind : absl::StrSplit(list, ',', absl::SkipWhitespace())) {
      if (std::find(known.begin(), known.end(), sv(kind)) == known.end()) {
        return absl::InvalidArgumentError(absl::StrCat("--kinds ", kind, ": no such kind of claim", DidYouMean(sv(kind), known)));
      }
      options.kinds.emplace_back(kind);
    }
  }
  return options;
}

int StreamStandardInput(const CommandLine& line, const CheckOptions& options) {
  if (line.Get("format", "jsonl") != "jsonl") return Fail("--input-format jsonl writes -f jsonl only");
  bool complained = false;
  auto read = [](char* into, size_t size) -> int64_t {
    ssize_t got;
    do got = ::read(STDIN_FILENO, into, size);
    while (got < 0 && errno == EINTR);
    return got;
  };
  auto write = [](std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  };
  auto complain = [&](uint64_t number, std::string_view why) {
    complained = true;
    std::fprintf(stderr, "crossread: standard input, line %llu: %.*s\n", static_cast<unsigned long long>(number),
                 static_cast<int>(why.size()), why.data());
  };
  if (!StreamClaims(Lexicon::BuiltIn(), options, read, write, complain)) return Fail("standard input or output broke off");
  return complained ? Fail("not every line was a document") : 0;
}

void AppendLines(const Story& story, std::string* out) {
  CompactWriter writer;
  Json<CompactWriter> json(writer);
  std::string scratch;
  for (size_t i = 0; i < story.facts.size(); ++i) {
    WriteFact(story, story.facts[i], {}, &scratch, json, i == 0 || story.facts[i - 1].doc() != story.facts[i].doc());
    writer.EndLine();
  }
  out->append(writer.text());
}

/// One claim a line: place, kind, words, value.
void AppendTable(const Story& story, std::string* out) {
  std::vector<RegionFinder> regions;
  regions.reserve(story.documents.size());
  for (const Document& document : story.documents) regions.emplace_back(document);
  for (const Fact& fact : story.facts) {
    const Document& document = story.documents[fact.doc()];
    Region region = regions[fact.doc()].Find(fact.claim.words);
    std::string value;
    AppendValue(fact, &value);
    absl::StrAppend(out, document.uri, ":", region.line, ":", region.column, ": ", av(fact.claim.kind), ": ",
                    av(TextOf(document.text, fact.claim.words)), " -> ", value.empty() ? "?" : value, "\n");
  }
}

}  // namespace

int RunClaims(const CommandLine& line) {
  absl::StatusOr<CheckOptions> options = OptionsOf(line);
  if (!options.ok()) return Fail(std::string(options.status().message()));
  if (line.Get("input-format", "files") == "jsonl") return StreamStandardInput(line, *options);
  if (line.operands.empty()) return Fail("claims: no file given");
  std::vector<Unread> unread;
  auto sources = ReadSources(line, &unread);
  if (!sources.ok()) return Fail(std::string(sources.status().message()));
  if (!unread.empty()) return Fail(std::string(unread.front().status.message()));
  Report report = ReadClaims(*std::move(sources), Lexicon::BuiltIn(), *options);
  if (!report.unread.empty()) return Fail(std::string(report.unread.front().status.message()));
  std::string format = line.Get("format", "text"), out;
  if (format != "text" && format != "jsonl") return Fail(absl::StrCat("--format ", format, ": claims are written as text or jsonl"));
  format == "jsonl" ? AppendLines(report.story, &out) : AppendTable(report.story, &out);
  return WriteTo("", out) ? 0 : 2;
}

}  // namespace crossread
