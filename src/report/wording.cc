// SPDX-License-Identifier: Apache-2.0
// Small sentences and names that no reporter should make up for itself.
#include "report/wording.h"

#include <algorithm>
#include <numeric>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "crossread/rule.h"

namespace crossread {

std::string WithLabels(std::string_view text, const Story& story) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    size_t j = i + 1;
    size_t doc = 0;
    while (text[i] == '{' && j < text.size() && IsDigit(text[j]) && j - i < 9) doc = doc * 10 + (text[j++] - '0');
    if (text[i] == '{' && j > i + 1 && j < text.size() && text[j] == '}' && doc < story.documents.size()) {
      out += story.documents[doc].label;
      i = j;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::vector<std::string> Numbers(const Report& report) {
  const std::vector<Finding>& findings = report.findings;
  std::vector<std::string> numbers(findings.size());
  int next = 1;
  for (size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].parent < 0 && findings[i].suppressed.empty()) numbers[i] = absl::StrCat(next++);
  }
  for (size_t i = 0; i < findings.size(); ++i) {
    int child = 1;
    for (uint32_t c : findings[i].children) {
      if (c < findings.size() && !numbers[i].empty()) numbers[c] = absl::StrCat(numbers[i], ".", child++);
    }
  }
  return numbers;
}

Counts CountFindings(const Report& report) {
  Counts counts;
  for (const Finding& finding : report.findings) {
    bool folded = finding.parent >= 0;
    if (!finding.suppressed.empty()) {
      ++counts.silenced;
    } else if (finding.severity == Severity::kError) {
      ++(folded ? counts.folded_errors : counts.errors);
    } else if (finding.severity == Severity::kWarning) {
      ++(folded ? counts.folded_warnings : counts.warnings);
    } else {
      ++(folded ? counts.folded_notes : counts.notes);
    }
  }
  return counts;
}

std::string Plural(int count, std::string_view noun) { return absl::StrCat(count, " ", av(noun), count == 1 ? "" : "s"); }

std::vector<DocId> SourceOrder(const Story& story) {
  std::vector<DocId> order(story.documents.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](DocId a, DocId b) { return story.documents[a].uri < story.documents[b].uri; });
  return order;
}

std::string UriOf(std::string_view path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (char c : path) {
    if (IsAlpha(c) || IsDigit(c) || std::string_view("-._~/").find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += '%', uri += kHex[(c >> 4) & 15], uri += kHex[c & 15];
    }
  }
  return uri;
}

const Rule* RuleOf(std::string_view id, const ReportOptions& options) {
  for (const Rule* rule : options.rules) {
    if (rule->id == id) return rule;
  }
  return nullptr;
}

}  // namespace crossread
