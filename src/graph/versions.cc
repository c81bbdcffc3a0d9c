// SPDX-License-Identifier: Apache-2.0
// Marks of versions stand at the head of a copy or in a line of their own, set off by a colon, a dash, brackets or capitals.
#include "graph/versions.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint16_t kHeadBlocks = 4;
constexpr int kCorrection = 100;

/// "UPDATE 2-": the number behind the word, and where the mark ends.
int NumberBehind(const Copy& copy, uint32_t* at) {
  if (*at >= copy.tokens.size() || copy.tokens[*at].kind != TokenKind::kNumber) return 0;
  return std::atoi(std::string(copy.Words(copy.tokens[(*at)++])).c_str());
}

bool SetOff(const Copy& copy, uint32_t first, uint32_t last) {
  std::string_view before = first > 0 && copy.tokens[first - 1].block == copy.tokens[first].block ? copy.Words(copy.tokens[first - 1]) : "";
  std::string_view behind = last < copy.tokens.size() && copy.tokens[last].block == copy.tokens[first].block ? copy.Words(copy.tokens[last]) : "";
  bool opens = before.empty() || copy.tokens[first].Is(kLineStart);
  if (before == "(" || before == "[") return true;  // "(Corrects second paragraph …)"
  return opens && (behind == ":" || behind == "-" || behind == "–" || behind == "—" || (behind.empty() && copy.tokens[first].Is(kAllCaps)));
}

}  // namespace

Version VersionOf(const Copy& copy) {
  Version version;
  if (copy.lexicon == nullptr) return version;
  ClassId cls = copy.lexicon->Class("version");
  uint32_t size = static_cast<uint32_t>(copy.tokens.size());
  for (uint32_t i = 0; i < size; ++i) {
    bool head = copy.tokens[i].block < kHeadBlocks;
    bool opens = copy.tokens[i].Is(kLineStart) || i == 0 || copy.tokens[i].block != copy.tokens[i - 1].block;
    if (!head && !opens) continue;
    Match match = copy.lexicon->Longest(copy, i, size, cls);
    if (!match) continue;
    uint32_t last = i + match.length;
    int number = match.sense->value == "update" ? NumberBehind(copy, &last) : 0;
    if (!SetOff(copy, i, last)) continue;
    if (match.sense->value == "withdrawn") {
      if (head) return {0, true, {i, last}};
      continue;
    }
    int rank = match.sense->value == "corrected" ? kCorrection : number;
    if (rank > version.rank) version = {rank, false, {i, last}};
  }
  return version;
}

std::vector<Superseded> FindSuperseded(const Story& story) {
  std::vector<Version> versions;
  for (const Copy& copy : story.copies) versions.push_back(VersionOf(copy));
  std::vector<Superseded> found;
  std::vector<DocId> later;  // those that may replace another
  for (DocId doc = 0; doc < versions.size(); ++doc) {
    if (versions[doc].rank > 0) later.push_back(doc);
  }
  auto sentences = [&](DocId doc) {
    std::set<std::string_view> all;
    for (const Sentence& s : story.copies[doc].sentences) {
      if (s.kind == BlockKind::kBody) all.insert(story.copies[doc].text().substr(s.begin, s.end - s.begin));
    }
    return all;
  };
  for (DocId doc = 0; doc < versions.size(); ++doc) {
    if (versions[doc].withdrawn) {
      found.push_back({doc, std::nullopt});
      continue;
    }
    for (DocId other : later) {
      if (story.voices[other] != story.voices[doc] || versions[other].rank <= versions[doc].rank) continue;
      std::set<std::string_view> old = sentences(doc), now = sentences(other);
      auto kept = std::count_if(old.begin(), old.end(), [&](std::string_view words) { return now.contains(words); });
      if (2 * static_cast<size_t>(kept) < old.size()) continue;
      found.push_back({doc, other});
      break;
    }
  }
  return found;
}

void DropSuperseded(Story& story) {
  std::set<DocId> gone;
  for (const Superseded& each : FindSuperseded(story)) gone.insert(each.doc);
  if (!gone.empty()) std::erase_if(story.facts, [&](const Fact& fact) { return gone.contains(fact.doc()); });
}

}  // namespace crossread
