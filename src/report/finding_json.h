// SPDX-License-Identifier: Apache-2.0
// A finding as one JSON object: an element of -f json and a line of `crossread compare`.
#ifndef CROSSREAD_SRC_REPORT_FINDING_JSON_H_
#define CROSSREAD_SRC_REPORT_FINDING_JSON_H_

#include <string>
#include <string_view>
#include <vector>

#include "crossread/report.h"
#include "report/excerpt.h"
#include "report/json_writer.h"
#include "report/wording.h"

namespace crossread {

/// What the findings of one report share.
struct FindingContext {
  explicit FindingContext(const Report& report);

  const Report& report;
  std::vector<RegionFinder> regions;  ///< one for each document
  std::vector<std::string> numbers;   ///< one for each finding
};

/// Writes `text` with labels, and where it names sources, `text` itself as KEYTemplate: "{0}" is the first of "sources".
template <class W>
void WriteSentence(const Story& story, std::string_view key, const std::string& text, Json<W>& json) {
  std::string said = WithLabels(text, story);
  json.Text(key, said);
  if (said != text) json.Text(std::string(key) + "Template", text);
}

/// The same for a list of sentences.
template <class W>
void WriteSentences(const Story& story, std::string_view key, const std::vector<std::string>& texts, Json<W>& json) {
  bool named = false;
  json.BeginList(key);
  for (const std::string& text : texts) {
    std::string said = WithLabels(text, story);
    json.Text(said);
    named = named || said != text;
  }
  json.EndList();
  if (!named) return;
  json.BeginList(std::string(key) + "Template");
  for (const std::string& text : texts) json.Text(text);
  json.EndList();
}

/// Writes `passage`; offsets are those of the raw file, "decoded" is the run of bytes in the decoded text.
template <class W>
void WritePassage(const FindingContext& context, const Passage& passage, Json<W>& json);

/// Writes finding `index` as one object, "story" first where `group` is not empty.
template <class W>
void WriteFinding(const FindingContext& context, size_t index, std::string_view group, Json<W>& json);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_FINDING_JSON_H_
