// SPDX-License-Identifier: Apache-2.0
// Tries the shortest form first, and takes the first that tells all sources apart.
#include "pipeline/labels.h"

#include <algorithm>
#include <map>
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

/// What stands behind the folder that all sources are in.
size_t SharedFolder(const std::vector<Document>& documents) {
  std::string_view shared = documents.empty() ? std::string_view() : std::string_view(documents[0].uri);
  for (const Document& document : documents) {
    shared = shared.substr(0, static_cast<size_t>(std::mismatch(shared.begin(), shared.end(), document.uri.begin(), document.uri.end()).first - shared.begin()));
  }
  return shared.rfind('/') + 1;  // 0 where there is none
}

/// True where `form` tells the files apart; items of one feed share theirs.
bool Unique(const std::vector<Document>& documents, std::string_view (*form)(std::string_view)) {
  std::map<std::string_view, std::string_view> seen;
  for (const Document& document : documents) {
    std::string_view label = document.label.empty() ? form(document.uri) : std::string_view(document.label);
    auto [at, fresh] = seen.emplace(label, document.uri);
    if (label.empty() || (!fresh && at->second != document.uri)) return false;
  }
  return true;
}

}  // namespace

void LabelSources(std::vector<Document>& documents) {
  std::string_view (*forms[])(std::string_view) = {Head, Stem, FileName};
  auto form = std::find_if(std::begin(forms), std::end(forms), [&](auto each) { return Unique(documents, each); });
  size_t folder = SharedFolder(documents);
  std::set<std::string> taken;
  for (const Document& document : documents) taken.insert(document.label);
  for (Document& document : documents) {
    if (!document.label.empty()) continue;
    std::string base(form == std::end(forms) ? std::string_view(document.uri).substr(folder) : (*form)(document.uri)), label = base;
    for (int n = 2; taken.contains(label); ++n) label = base + "#" + std::to_string(n);  // items of one feed
    taken.insert(label);
    document.label = label;
  }
}

}  // namespace crossread
