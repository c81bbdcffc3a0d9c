// SPDX-License-Identifier: Apache-2.0
// Findings, topics and comparisons are taken as saved; claims are read again and led back to the saved ones by their place.
#include "pipeline/saved_report.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "pipeline/saved_document.h"
#include "pipeline/stages.h"

namespace crossread {
namespace {

using rapidjson::Value;

constexpr std::string_view kFormat = "crossread-report/1";

std::vector<std::string> TextsOf(const Value& object, const char* key) {
  std::vector<std::string> texts;
  const Value* list = ListMember(object, key);
  for (rapidjson::SizeType i = 0; list && i < list->Size(); ++i) {
    if ((*list)[i].IsString()) texts.emplace_back((*list)[i].GetString(), (*list)[i].GetStringLength());
  }
  return texts;
}

/// A sentence with its sources as "{0}", where it names any.
std::string SentenceOf(const Value& object, const char* key) {
  std::string_view pattern = TextMember(object, (std::string(key) + "Template").c_str());
  return std::string(pattern.empty() ? TextMember(object, key) : pattern);
}

std::vector<std::string> SentencesOf(const Value& object, const char* key) {
  std::string pattern = std::string(key) + "Template";
  return TextsOf(object, ListMember(object, pattern.c_str()) ? pattern.c_str() : key);
}

Severity SeverityNamed(std::string_view name) {
  return name == "error" ? Severity::kError : name == "warning" ? Severity::kWarning : Severity::kNote;
}

Confidence ConfidenceNamed(std::string_view name) {
  return name == "high" ? Confidence::kHigh : name == "medium" ? Confidence::kMedium : Confidence::kLow;
}

/// Reads one saved report.
class Reader {
 public:
  explicit Reader(const Value& root) : root_(root) {}

  absl::StatusOr<SavedReport> Read(const Lexicon& lexicon, int jobs) {
    if (absl::Status status = ReadSources(); !status.ok()) return status;
    CheckOptions options;
    options.jobs = jobs;
    ReadFacts(lexicon, options, story());
    if (absl::Status status = FindClaims(); !status.ok()) return status;
    if (absl::Status status = ReadFindings(); !status.ok()) return status;
    ReadTopics();
    ReadComparisons();
    ReadUnread();
    ReadRun();
    return std::move(saved_);
  }

 private:
  Story& story() { return saved_.report.story; }

  absl::Status ReadSources() {
    const Value* sources = ListMember(root_, "sources");
    for (rapidjson::SizeType i = 0; sources && i < sources->Size(); ++i) {
      const Value& source = (*sources)[i];
      auto document = ReadSavedDocument(TextMember(source, "uri"), source);
      if (!document.ok()) return document.status();
      docs_[document->label] = i;
      story().documents.push_back(*std::move(document));
      story().voices.push_back(static_cast<uint32_t>(WholeMember(source, "voice", i)));
    }
    return absl::OkStatus();
  }

  /// Leads each saved claim to the fact that was read at its place.
  absl::Status FindClaims() {
    std::map<std::tuple<std::string_view, std::string_view, int64_t, int64_t>, std::vector<uint32_t>> facts;
    for (uint32_t i = 0; i < story().facts.size(); ++i) {
      const Fact& fact = story().facts[i];
      const Document& document = story().documents[fact.doc()];
      auto raw = [&](uint64_t offset) { return static_cast<int64_t>(offset); };
      facts[{document.uri, fact.claim.kind, raw(document.offsets.ToRaw(fact.claim.words.begin)), raw(document.offsets.EndToRaw(fact.claim.words.end))}].push_back(i);
    }
    const Value* claims = ListMember(root_, "claims");
    std::map<uint32_t, size_t> taken;  // claims of one place and kind follow one another in both
    for (rapidjson::SizeType i = 0; claims && i < claims->Size(); ++i) {
      const Value& claim = (*claims)[i];
      auto found = facts.find({TextMember(claim, "source"), TextMember(claim, "kind"), WholeMember(claim, "begin", -1), WholeMember(claim, "end", -1)});
      size_t* used = found == facts.end() ? nullptr : &taken[found->second.front()];
      if (!used || *used >= found->second.size()) {
        return absl::DataLossError(absl::StrCat("claim ", i, " is not read in its source any more; another version of crossread saved this report"));
      }
      claims_.push_back(found->second[(*used)++]);
    }
    return absl::OkStatus();
  }

  absl::StatusOr<Passage> ReadPassage(const Value& value) {
    auto doc = docs_.find(std::string(TextMember(value, "label")));
    const Value* decoded = ListMember(value, "decoded");
    if (doc == docs_.end() || !decoded || decoded->Size() != 2 || !(*decoded)[0].IsUint() || !(*decoded)[1].IsUint()) {
      return absl::InvalidArgumentError("a passage has no place in a source");
    }
    Passage passage;
    passage.span = {doc->second, (*decoded)[0].GetUint(), (*decoded)[1].GetUint()};
    if (passage.span.begin > passage.span.end || passage.span.end > story().documents[doc->second].text.size()) {
      return absl::InvalidArgumentError(absl::StrCat("a passage lies outside of ", story().documents[doc->second].uri));
    }
    passage.side = static_cast<int>(WholeMember(value, "side", 0));
    passage.value = TextMember(value, "value");
    passage.shown = TextMember(value, "shown");
    passage.note = SentenceOf(value, "note");
    return passage;
  }

  absl::Status ReadPassages(const Value& owner, const char* key, std::vector<Passage>& passages) {
    const Value* list = ListMember(owner, key);
    for (rapidjson::SizeType i = 0; list && i < list->Size(); ++i) {
      auto passage = ReadPassage((*list)[i]);
      if (!passage.ok()) return passage.status();
      passages.push_back(*std::move(passage));
    }
    return absl::OkStatus();
  }

  absl::Status ReadFindings() {
    const Value* list = ListMember(root_, "findings");
    for (rapidjson::SizeType i = 0; list && i < list->Size(); ++i) {
      const Value& value = (*list)[i];
      Finding finding;
      finding.rule = TextMember(value, "rule");
      finding.severity = SeverityNamed(TextMember(value, "severity"));
      finding.confidence = ConfidenceNamed(TextMember(value, "confidence"));
      finding.title = SentenceOf(value, "title");
      finding.message = SentenceOf(value, "message");
      finding.notes = SentencesOf(value, "notes");
      finding.ask = SentenceOf(value, "ask");
      finding.subject = TextMember(value, "subject");
      finding.fingerprint = TextMember(value, "fingerprint");
      if (auto suppressed = value.FindMember("suppressed"); suppressed != value.MemberEnd()) {
        finding.suppressed = TextMember(suppressed->value, "reason");
        finding.marked = TextMember(suppressed->value, "by") == "mark";
      }
      int64_t parent = WholeMember(value, "parent", -1);
      finding.parent = parent >= 0 && parent < list->Size() ? static_cast<int>(parent) : -1;
      if (absl::Status status = ReadPassages(value, "passages", finding.passages); !status.ok()) return status;
      saved_.report.findings.push_back(std::move(finding));
    }
    std::vector<Finding>& findings = saved_.report.findings;
    for (uint32_t i = 0; i < findings.size(); ++i) {
      if (findings[i].parent >= 0) findings[static_cast<size_t>(findings[i].parent)].children.push_back(i);
    }
    return absl::OkStatus();
  }

  /// Topics whose claims cannot be told are left out: they are what reports show beside the findings.
  void ReadTopics() {
    const Value* list = ListMember(root_, "topics");
    for (rapidjson::SizeType i = 0; list && i < list->Size(); ++i) {
      const Value& value = (*list)[i];
      Topic topic;
      topic.kind = TextMember(value, "kind");
      topic.question = SentenceOf(value, "question");
      topic.key = TextMember(value, "key");
      topic.reasons = SentencesOf(value, "reasons");
      topic.doubts = SentencesOf(value, "doubts");
      const Value* answers = ListMember(value, "answers");
      for (rapidjson::SizeType k = 0; answers && k < answers->Size(); ++k) {
        if (!(*answers)[k].IsUint() || (*answers)[k].GetUint() >= claims_.size()) continue;
        uint32_t fact = claims_[(*answers)[k].GetUint()];
        topic.answers.push_back({fact, story().voices[story().facts[fact].doc()]});
      }
      if (ReadPassages(value, "evidence", topic.evidence).ok()) saved_.report.topics.push_back(std::move(topic));
    }
  }

  void ReadComparisons() {
    const Value* list = ListMember(root_, "comparisons");
    for (rapidjson::SizeType i = 0; list && i < list->Size(); ++i) {
      const Value& value = (*list)[i];
      auto a = static_cast<size_t>(WholeMember(value, "a", -1)), b = static_cast<size_t>(WholeMember(value, "b", -1));
      if (a >= claims_.size() || b >= claims_.size()) continue;
      auto compared = value.FindMember("compared");
      saved_.report.comparisons.push_back({claims_[a], claims_[b], compared != value.MemberEnd() && compared->value.IsTrue(), SentenceOf(value, "reason")});
    }
  }

  void ReadUnread() {
    const Value* list = ListMember(root_, "unread");
    for (rapidjson::SizeType i = 0; list && i < list->Size(); ++i) {
      saved_.report.unread.push_back({std::string(TextMember((*list)[i], "uri")), absl::DataLossError(av(TextMember((*list)[i], "message")))});
    }
  }

  void ReadRun() {
    ReportOptions& options = saved_.options;
    options.exit_code = static_cast<int>(WholeMember(root_, "exit", 0));
    options.closing = TextMember(root_, "verdict");
    auto run = root_.FindMember("run");
    if (run == root_.MemberEnd()) return;
    std::string_view fail_on = TextMember(run->value, "failOn");
    options.fail_never = fail_on == "never";
    options.fail_on = options.fail_never ? Severity::kError : SeverityNamed(fail_on);
    auto baseline = run->value.FindMember("baseline");
    options.baseline = baseline != run->value.MemberEnd() && baseline->value.IsTrue();
    auto count = [&](const char* key) { return static_cast<int>(WholeMember(run->value, key, 0)); };
    options.hidden_by_baseline = count("hiddenByBaseline");
    options.hidden_by_marks = count("hiddenByMarks");
    options.hidden_unsure = count("hiddenUnsure");
    options.hidden_elsewhere = count("hiddenElsewhere");
  }

  const Value& root_;
  SavedReport saved_;
  std::map<std::string, DocId> docs_;    // by label, which is unique
  std::vector<uint32_t> claims_;         // saved claim to fact
};

}  // namespace

absl::StatusOr<SavedReport> ReadSavedReport(std::string_view json, const Lexicon& lexicon, int jobs) {
  rapidjson::Document root;
  if (absl::Status status = ParseJson(json, &root); !status.ok()) return status;
  if (TextMember(root, "format") != kFormat) {
    return absl::InvalidArgumentError(absl::StrCat("not a report that crossread -f json wrote (\"format\" is not \"", av(kFormat), "\")"));
  }
  return Reader(root).Read(lexicon, jobs);
}

}  // namespace crossread
