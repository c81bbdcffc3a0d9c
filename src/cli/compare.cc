// SPDX-License-Identifier: Apache-2.0
// crossread compare: the second half of check, for claims that something else has grouped by story.
#include <cstdio>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "cli/inputs.h"
#include "cli/run.h"
#include "cli/settings.h"
#include "lexicon/lexicon.h"
#include "pipeline/claim_groups.h"
#include "pipeline/verdict.h"
#include "report/finding_json.h"

namespace crossread {
namespace {

/// The lines of a file one after the other, without their LF.
class Lines {
 public:
  explicit Lines(std::FILE* file) : file_(file) {}
  ~Lines() {
    std::free(line_);
    if (file_ != stdin) std::fclose(file_);
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  bool Next(std::string_view* line) {
    ssize_t got = ::getline(&line_, &room_, file_);
    if (got <= 0) return false;
    *line = std::string_view(line_, static_cast<size_t>(got));
    while (!line->empty() && (line->back() == '\n' || line->back() == '\r')) line->remove_suffix(1);
    return true;
  }
  bool failed() const { return std::ferror(file_) != 0; }

 private:
  std::FILE* file_;
  char* line_ = nullptr;
  size_t room_ = 0;
};

/// Compares story after story and writes what is found; one story at a time is held.
class Comparer {
 public:
  explicit Comparer(const Settings& settings) : settings_(settings) {}

  void Take(std::string_view line) {
    std::string story = ClaimGroup::StoryOf(line);
    if (story != story_ && !group_.empty()) Finish();
    if (story != story_ && seen_.contains(story)) Complain(absl::StrCat("story \"", story, "\" comes again: its lines must stand together"));
    story_ = story;
    seen_.insert(story);
    if (absl::Status status = group_.Add(line); !status.ok()) Complain(std::string(status.message()));
  }

  void Finish() {
    if (group_.empty()) return;
    Report report = group_.Compare(Lexicon::BuiltIn(), settings_.check);
    ApplyPolicy(settings_.policy, report);
    if (Judge(report, settings_.fail_on).exit_code != 0) found_ = true;
    FindingContext context(report);
    CompactWriter writer;
    Json<CompactWriter> json(writer);
    for (size_t i = 0; i < report.findings.size(); ++i) {
      WriteFinding(context, i, story_, json);
      writer.EndLine();
    }
    if (!WriteTo("", writer.text())) broken_ = true;
  }

  void NextLine() { ++number_; }
  void Complain(const std::string& why) {
    std::fprintf(stderr, "crossread: line %llu: %s\n", static_cast<unsigned long long>(number_), why.c_str());
    broken_ = true;
  }

  bool broken() const { return broken_; }
  bool found() const { return found_; }

 private:
  const Settings& settings_;
  ClaimGroup group_;
  std::string story_;
  std::set<std::string> seen_;
  unsigned long long number_ = 0;
  bool broken_ = false, found_ = false;
};

}  // namespace

int RunCompare(const CommandLine& line) {
  if (line.operands.size() > 1) return Fail("compare: give one file of claims, or none for standard input");
  if (line.Get("input-format", "jsonl") != "jsonl") return Fail("compare reads claims: --input-format jsonl");
  if (line.Get("format", "jsonl") != "jsonl") return Fail(absl::StrCat("--format ", line.Get("format"), ": compare writes jsonl"));
  CommandLine plain = line;
  plain.flags.erase("format");
  plain.operands.clear();
  auto settings = ReadSettings(plain);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  std::string path = line.operands.empty() ? "-" : line.operands.front();
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) return Fail(absl::StrCat(path, ": cannot be read"));
  Lines lines(file);
  Comparer comparer(*settings);
  for (std::string_view text; lines.Next(&text);) {
    comparer.NextLine();
    if (text.find_first_not_of(" \t") != std::string_view::npos) comparer.Take(text);
  }
  comparer.Finish();
  if (lines.failed() || comparer.broken()) return Fail("not every line was a claim that could be compared");
  return comparer.found() ? 1 : 0;
}

}  // namespace crossread
