// SPDX-License-Identifier: Apache-2.0
// Tries the shortest form first, and takes the first that tells all sources apart.
#include "pipeline/labels.h"

#include <set>
#include <string>
#include <string_view>

namespace crossread {
namespace {

constexpr size_t kLongStem = 12;

std::string_view FileName(std::string_view uri) { return uri.substr(uri.rfind('/') + 1); }

std::string_view Stem(std::string_view uri) {
  std::string_view name = FileName(uri);
  size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

/// "000" of "000_3c622b7784fab18c": what stands before a machine's own name of the file.
std::string_view Head(std::string_view uri) {
  std::string_view stem = Stem(uri);
  size_t cut = stem.find('_');
  return stem.size() <= kLongStem || cut == std::string_view::npos || cut == 0 ? stem : stem.substr(0, cut);
}

std::string_view Whole(std::string_view uri) { return uri; }

bool Unique(const std::vector<Document>& documents, std::string_view (*form)(std::string_view)) {
  std::set<std::string_view> seen;
  for (const Document& document : documents) {
    std::string_view label = document.label.empty() ? form(document.uri) : std::string_view(document.label);
    if (label.empty() || !seen.insert(label).second) return false;
  }
  return true;
}

}  // namespace

void LabelSources(std::vector<Document>& documents) {
  std::string_view (*forms[])(std::string_view) = {Head, Stem, FileName, Whole};
  for (auto form : forms) {
    if (!Unique(documents, form) && form != Whole) continue;
    std::set<std::string> taken;
    for (const Document& document : documents) taken.insert(document.label);
    for (Document& document : documents) {
      if (!document.label.empty()) continue;
      std::string base(form(document.uri)), label = base;
      for (int n = 2; taken.contains(label); ++n) label = base + "#" + std::to_string(n);  // items of one feed
      taken.insert(label);
      document.label = label;
    }
    return;
  }
}

}  // namespace crossread
