// SPDX-License-Identifier: Apache-2.0
// Gathers the ages that sources give one person, told apart by full name.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "values/names.h"

namespace crossread {
namespace {

/// "norris hale jr" is the name and the suffix.
std::pair<std::string, std::string> SplitSuffix(const std::string& bearer) {
  size_t space = bearer.rfind(' ');
  if (space == std::string::npos) return {bearer, ""};
  std::string last = bearer.substr(space + 1);
  bool suffix = last == "jr" || last == "sr" || last == "ii" || last == "iii" || last == "iv";
  return suffix ? std::pair{bearer.substr(0, space), last} : std::pair{bearer, std::string()};
}

struct Bearer {
  uint32_t fact = 0;
  Name name;
  std::string suffix;
};

/// The bearer of `fact` by full name: a bare surname is looked up among the people that the source names in full.
std::optional<Bearer> BearerOf(const Story& story, uint32_t index) {
  const Fact& fact = story.facts[index];
  if (fact.subject.attribute != "age" || fact.subject.entities.size() != 1) return std::nullopt;
  const Lexicon& lexicon = *story.copies[fact.doc()].lexicon;
  auto [words, suffix] = SplitSuffix(fact.subject.entities[0]);
  Bearer bearer{index, FoldName(words, lexicon), suffix};
  if (bearer.name.parts.size() >= 2) return bearer;
  if (bearer.name.parts.empty()) return std::nullopt;
  std::optional<Name> full;
  auto own = std::equal_range(story.facts.begin(), story.facts.end(), fact, [](const Fact& a, const Fact& b) { return a.doc() < b.doc(); });
  for (auto at = own.first; at != own.second; ++at) {
    const Fact& other = *at;
    const Mention* mention = std::get_if<Mention>(&other.claim.said);
    if (other.claim.kind != "person" || mention == nullptr || mention->name.parts.size() < 2) continue;
    if (mention->name.parts.back() != bearer.name.parts[0]) continue;
    if (full && full->parts.front() != mention->name.parts.front()) return std::nullopt;  // two of the family
    full = mention->name;
  }
  if (!full) return std::nullopt;
  bearer.name = *full;
  return bearer;
}

}  // namespace

void MatchAges(const Story& story, CrossReference& reference) {
  std::vector<Bearer> bearers;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (std::optional<Bearer> bearer = BearerOf(story, i)) bearers.push_back(*std::move(bearer));
  }
  auto groups = Gather(static_cast<uint32_t>(bearers.size()), [&](uint32_t i, uint32_t j) {
    const Bearer& a = bearers[i];
    const Bearer& b = bearers[j];
    if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) return -1;
    if (a.name.parts.back() != b.name.parts.back()) return -1;
    NameMatch match = CompareNames(a.name, b.name, *story.copies[story.facts[a.fact].doc()].lexicon);
    return match == NameMatch::kSame || match == NameMatch::kVariant ? 1 : -1;
  }, [&](uint32_t i, TieKeys& keys) { keys.Add("surname", bearers[i].name.parts.back()); });
  for (const std::vector<uint32_t>& group : groups) {
    std::vector<uint32_t> facts;
    for (uint32_t item : group) facts.push_back(bearers[item].fact);
    if (!SeveralSources(story, facts)) continue;
    Topic topic = MakeTopic(story, "figure", facts);
    std::string name;
    for (uint32_t item : group) name = std::max(name, bearers[item].name.folded, [](const std::string& x, const std::string& y) {
      return x.size() != y.size() ? x.size() < y.size() : x > y;
    });
    std::string shown = name;
    for (size_t i = 0; i < shown.size(); ++i) {
      if ((i == 0 || shown[i - 1] == ' ') && shown[i] >= 'a' && shown[i] <= 'z') shown[i] = static_cast<char>(shown[i] - 32);
    }
    topic.question = absl::StrCat("How old is ", shown);
    topic.key = absl::StrCat("age of ", name);
    topic.reasons.push_back("both are the age of one person, by full name");
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
