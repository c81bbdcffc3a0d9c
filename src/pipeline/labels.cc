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
constexpr size_t kLongLabel = 24;

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

bool IsSeam(char c) { return c == '-' || c == '_' || c == ' ' || c == '.'; }

/// Stems as people tell long ones apart: without the words that all begin with, and no longer than `kLongLabel` bytes
/// where a word ends before that. Empty where that does not tell them apart.
std::vector<std::string> ShortStems(const std::vector<Document>& documents) {
  std::string_view shared = Stem(documents.front().uri);
  for (const Document& document : documents) {
    std::string_view stem = Stem(document.uri);
    shared = shared.substr(0, static_cast<size_t>(std::mismatch(shared.begin(), shared.end(), stem.begin(), stem.end()).first - shared.begin()));
  }
  while (!shared.empty() && !IsSeam(shared.back())) shared.remove_suffix(1);
  std::vector<std::string> stems;
  std::map<std::string, std::string_view> seen;
  for (const Document& document : documents) {
    std::string_view stem = Stem(document.uri).substr(shared.size());
    size_t cut = stem.size();
    for (size_t i = 1; stem.size() > kLongLabel && i < stem.size() && i <= kLongLabel; ++i) {
      if (IsSeam(stem[i])) cut = i;
    }
    stems.emplace_back(stem.substr(0, cut));
    auto [at, fresh] = seen.emplace(stems.back(), document.uri);
    if (stems.back().empty() || (!fresh && at->second != document.uri)) return {};
  }
  return stems;
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
  if (documents.empty()) return;
  std::string_view (*forms[])(std::string_view) = {Head, Stem, FileName};
  auto form = std::find_if(std::begin(forms), std::end(forms), [&](auto each) { return Unique(documents, each); });
  size_t folder = SharedFolder(documents);
  std::vector<std::string> names;
  for (const Document& document : documents) names.emplace_back(form == std::end(forms) ? std::string_view(document.uri).substr(folder) : (*form)(document.uri));
  bool some_long = std::any_of(names.begin(), names.end(), [](const std::string& name) { return name.size() > kLongLabel; });
  if (some_long) {
    if (std::vector<std::string> shorter = ShortStems(documents); !shorter.empty()) names = std::move(shorter);
  }
  std::set<std::string> taken;
  for (const Document& document : documents) taken.insert(document.label);
  for (size_t i = 0; i < documents.size(); ++i) {
    if (!documents[i].label.empty()) continue;
    std::string label = names[i];
    for (int n = 2; taken.contains(label); ++n) label = names[i] + "#" + std::to_string(n);  // items of one feed
    taken.insert(label);
    documents[i].label = label;
  }
}

}  // namespace crossread
