// SPDX-License-Identifier: Apache-2.0
// A source that says both sides stands on neither.
#include "report/standing.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "report/wording.h"

namespace crossread {
namespace {

using Docs = std::set<DocId>;

size_t VoicesOf(const Story& story, const Docs& docs) {
  std::set<uint32_t> voices;
  for (DocId doc : docs) voices.insert(doc < story.voices.size() ? story.voices[doc] : doc);
  return voices.size();
}

/// "4 sources, 3 of them independent,", "2 sources", "one source".
std::string Counted(const Story& story, const Docs& docs) {
  size_t voices = VoicesOf(story, docs);
  if (docs.size() == 1) return "one source";
  if (voices == docs.size()) return absl::StrCat(voices, " independent sources");
  return absl::StrCat(docs.size(), " sources, ", voices == 1 ? std::string("copies of one text,") : absl::StrCat(voices, " of them independent,"));
}

/// Labels of `docs` as people list them, at most three.
std::string Named(const Story& story, const Docs& docs) {
  std::string names;
  size_t written = 0;
  for (DocId doc : SourceOrder(story)) {
    if (!docs.contains(doc)) continue;
    if (written == 3) return Counted(story, docs);
    ++written;
    absl::StrAppend(&names, written == 1 ? "" : written == docs.size() ? " and " : ", ", story.documents[doc].label);
  }
  return names;
}

}  // namespace

std::string StandingOf(const Report& report, const Finding& finding) {
  const Story& story = report.story;
  std::map<int, Docs> sides;
  for (const Passage& passage : finding.passages) {
    if (passage.side != 0) sides[passage.side].insert(passage.span.doc);
  }
  if (sides.size() != 2) return "";
  Docs first = sides.begin()->second, second = sides.rbegin()->second, both;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::inserter(both, both.end()));
  for (DocId doc : both) first.erase(doc), second.erase(doc);
  if (first.empty() || second.empty()) {
    const Docs& rest = first.empty() ? second : first;
    if (both.empty() || rest.empty() || both.size() + rest.size() < 3) return "";
    return absl::StrCat(Named(story, both), both.size() == 1 ? " says" : " say", " both; ", Counted(story, rest), rest.size() == 1 ? " keeps" : " keep", " to one side.");
  }
  if (first.size() + second.size() < 3) return "";
  if (VoicesOf(story, first) > VoicesOf(story, second)) std::swap(first, second);
  size_t few = VoicesOf(story, first), many = VoicesOf(story, second);
  if (few == many) {
    return few == 1 ? absl::StrCat(Named(story, first), " against ", Named(story, second), ": one independent source on each side.")
                    : absl::StrCat(few, " independent sources on each side.");
  }
  if (first.size() == 1) return absl::StrCat(Named(story, first), " stands alone; ", Counted(story, second), " say otherwise.");
  std::string who = few == 1 ? absl::StrCat(Named(story, first), ", copies of one text, stand alone; ") : absl::StrCat(Counted(story, first), few > 1 ? " against " : " ");
  return absl::StrCat(who, Counted(story, second), few == 1 ? " say otherwise." : ".");
}

}  // namespace crossread
