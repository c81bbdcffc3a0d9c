// SPDX-License-Identifier: Apache-2.0
// Agreement as components, disagreement between whole sources.
#include "rules/sides.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/strings.h"

namespace crossread {

Sides SplitSides(const Topic& topic, AgreeFunction agree) {
  size_t n = topic.answers.size();
  Sides sides;
  sides.side.assign(n, 0);
  std::vector<size_t> left(n);  // without a side yet
  std::iota(left.begin(), left.end(), size_t{0});
  while (!left.empty()) {
    int side = ++sides.count;
    std::vector<size_t> open = {left.front()};
    sides.side[left.front()] = side;
    left.erase(left.begin());
    while (!open.empty()) {
      size_t at = open.back();
      open.pop_back();
      std::erase_if(left, [&](size_t j) {
        if (!agree(topic.FactOf(topic.answers[at]), topic.FactOf(topic.answers[j]))) return false;
        sides.side[j] = side;
        open.push_back(j);
        return true;
      });
    }
  }
  return sides;
}

size_t VoicesOn(const Topic& topic, const Sides& sides, int side) {
  std::set<uint32_t> voices;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    if (sides.side[i] == side) voices.insert(topic.answers[i].voice);
  }
  return voices.size();
}

std::optional<std::pair<size_t, size_t>> FlatlyOpposed(const Topic& topic, AgreeFunction agree) {
  // By source, not by voice: a rewrite that changed a figure of its own parent is the finding an editor needs most.
  std::map<DocId, std::vector<size_t>> by_source;
  for (size_t i = 0; i < topic.answers.size(); ++i) by_source[topic.FactOf(topic.answers[i]).doc()].push_back(i);
  Sides sides = SplitSides(topic, agree);
  if (sides.count < 2) return std::nullopt;
  std::optional<std::pair<size_t, size_t>> best;
  size_t best_voices = SIZE_MAX;
  std::vector<size_t> all_voices;
  for (int side = 0; side <= sides.count; ++side) all_voices.push_back(VoicesOn(topic, sides, side));
  for (const auto& [a, mine] : by_source) {
    const size_t voices = all_voices[static_cast<size_t>(sides.side[mine[0]])];
    for (const auto& [b, theirs] : by_source) {
      if (voices >= best_voices) break;
      if (a == b || sides.side[mine[0]] == sides.side[theirs[0]]) continue;
      bool any = false;
      for (size_t i : mine) {
        for (size_t j : theirs) any = any || agree(topic.FactOf(topic.answers[i]), topic.FactOf(topic.answers[j]));
      }
      if (any) continue;
      best = {mine[0], theirs[0]};
      best_voices = voices;
    }
  }
  return best;
}

std::vector<Passage> PassagesOf(const Topic& topic, const Sides& sides, size_t first, absl::FunctionRef<std::string(const Fact&)> show,
                                absl::FunctionRef<std::string(const Fact&)> key) {
  std::vector<size_t> order(topic.answers.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_partition(order.begin(), order.end(), [&](size_t i) { return i == first; });
  std::vector<Passage> passages;
  for (size_t i : order) {
    const Fact& fact = topic.FactOf(topic.answers[i]);
    passages.push_back({fact.claim.words, sides.side[i], key(fact), show(fact), ""});
  }
  return passages;
}

std::string Quoted(const Story& story, const Fact& fact) {
  return absl::StrCat("“", av(TextOf(story.documents[fact.doc()].text, fact.claim.words)), "”");
}

std::string SourceName(DocId doc) { return absl::StrCat("{", doc, "}"); }

std::string Fitting(std::string title, std::string shorter) {
  size_t characters = static_cast<size_t>(std::count_if(title.begin(), title.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  return characters <= 64 ? title : shorter;
}

void ShowEvidence(const Topic& topic, std::string ask, FindingSink report) {
  const Passage& one = topic.evidence.front();
  const Passage& two = topic.evidence.back();
  auto quoted = [&](const Passage& passage) {
    const std::string words(TextOf(topic.story->documents[passage.span.doc].text, passage.span));
    return absl::StrCat(SourceName(passage.span.doc), " has “", words, "” (", passage.shown, ")");
  };
  Finding finding;
  finding.title = Fitting(absl::StrCat(topic.question, ": ", one.shown, " or ", two.shown, "?"), absl::StrCat(topic.question, "?"));
  finding.message = absl::StrCat(quoted(one), ", ", quoted(two), ".");
  finding.confidence = Confidence::kMedium;
  finding.passages = topic.evidence;
  finding.ask = std::move(ask);
  report(std::move(finding));
}

}  // namespace crossread
