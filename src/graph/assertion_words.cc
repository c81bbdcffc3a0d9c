// SPDX-License-Identifier: Apache-2.0
// Compares the words of two assertions: names, chambers, crimes, and what narrows a subject.
#include "graph/assertion_words.h"

#include <algorithm>
#include <vector>

#include "values/near_words.h"

namespace crossread {
namespace {

/// Without the words that only name the kind of place: an emergency room is an emergency department.
std::set<std::string> Bare(std::set<std::string> words) {
  static constexpr std::string_view kKinds[] = {"room", "department", "unit", "ward"};
  for (std::string_view kind : kKinds) {
    if (words.size() > 1) words.erase(std::string(kind));
  }
  return words;
}

}  // namespace

std::set<std::string> Named(const Assertion& assertion, std::string_view marks) {
  std::set<std::string> out;
  for (const std::string& role : assertion.roles) {
    if (marks.find(role[0]) != std::string_view::npos) out.insert(role.substr(2));
  }
  return out;
}

int Shared(const std::set<std::string>& a, const std::set<std::string>& b, std::set<std::string>* words) {
  int shared = 0;
  for (const std::string& x : a) {
    bool same = std::any_of(b.begin(), b.end(), [&](const std::string& y) { return x == y || (x.find(':') == std::string::npos && SameWord(x, y)); });
    shared += same;
    if (same && words != nullptr) words->insert(x);
  }
  return shared;
}

bool TwoNames(const std::set<std::string>& a, const std::set<std::string>& b) {
  auto named = [](const std::set<std::string>& words) { return std::any_of(words.begin(), words.end(), [](const std::string& word) { return word[0] == '@' || word.starts_with("org:"); }); };
  return named(a) && named(b) && Shared(a, b) == 0;
}

bool ShareThing(const std::set<std::string>& a, const std::set<std::string>& b) {
  static constexpr std::string_view kAny[] = {"service", "bus", "train", "flight", "route", "line", "man", "woman", "person", "people", "one", "some", "side", "official", "member", "driver"};
  std::set<std::string> shared;
  Shared(a, b, &shared);
  std::erase_if(shared, [](const std::string& word) { return word.find(':') != std::string::npos || std::find(std::begin(kAny), std::end(kAny), word) != std::end(kAny); });
  return !shared.empty() && !TwoNames(a, b);
}

bool Chambers(const Assertion& x, const Assertion& y) {
  static constexpr std::string_view kChambers[] = {"senate", "house", "assembly", "parliament", "congress", "council", "cabinet", "commons", "lords", "union"};
  auto has = [](const Assertion& assertion, std::string_view chamber) {
    return std::any_of(assertion.roles.begin(), assertion.roles.end(), [&](const std::string& role) { return std::string_view(role).substr(2) == chamber; });
  };
  return std::any_of(std::begin(kChambers), std::end(kChambers), [&](std::string_view chamber) { return has(x, chamber) != has(y, chamber); });
}

bool OfCrime(const Assertion& assertion) {
  std::set<std::string> object = Named(assertion, "o");
  if (object.empty()) return true;
  static constexpr std::string_view kCrime[] = {"charge", "count", "offence", "offense", "fraud", "murder", "manslaughter", "theft", "assault", "robbery", "arson",
                                                "guilty", "bribery", "perjury", "trial", "court", "indictment", "crime", "rape", "corruption", "kidnapping", "judge"};
  return std::any_of(object.begin(), object.end(), [](const std::string& word) {
    return std::any_of(std::begin(kCrime), std::end(kCrime), [&](std::string_view crime) { return SameWord(word, crime); });
  });
}

bool OneIsAnother(const std::set<std::string>& a, const std::set<std::string>& b) {
  static constexpr std::string_view kOther[] = {"older", "newer", "other", "earlier", "previous", "former", "another", "later", "rival", "similar", "co", "vice"};
  return std::any_of(std::begin(kOther), std::end(kOther), [&](std::string_view word) { return a.contains(std::string(word)) != b.contains(std::string(word)); });
}

bool Contrasted(const Lexicon& lexicon, const std::set<std::string>& a, const std::set<std::string>& b) {
  const ClassId contrast = lexicon.Class("contrast");
  auto senses = [&](const std::set<std::string>& own, const std::set<std::string>& others) {
    std::vector<const Sense*> out;
    for (const std::string& word : own) {
      const Sense* sense = others.contains(word) ? nullptr : lexicon.FirstSense(word, contrast);
      if (sense != nullptr) out.push_back(sense);
    }
    return out;
  };
  const std::vector<const Sense*> of_b = senses(b, a);
  if (of_b.empty()) return false;
  for (const Sense* x : senses(a, b)) {
    if (std::any_of(of_b.begin(), of_b.end(), [&](const Sense* y) { return x->value == y->value && x->extra != y->extra; })) return true;
  }
  return false;
}

bool SameSubject(const std::set<std::string>& whole_a, const std::set<std::string>& whole_b) {
  const std::set<std::string> a = Bare(whole_a), b = Bare(whole_b);
  if (OneIsAnother(a, b)) return false;  // "an older drug"
  auto known = [](const std::string& word) { return word[0] == '@' || word.find(':') != std::string::npos; };
  for (const std::string& word : a) {
    if (known(word) && b.contains(word)) return true;
  }
  bool named_a = std::any_of(a.begin(), a.end(), known), named_b = std::any_of(b.begin(), b.end(), known);
  if (named_a != named_b && !a.empty() && !b.empty() && named_a && named_b) return false;
  if (named_a && named_b) return false;
  // There are many courts and teams: what narrows the one must narrow the other.
  static constexpr std::string_view kMany[] = {"court", "judge", "team", "side", "group", "union", "member", "party", "passenger"};
  bool many = std::any_of(std::begin(kMany), std::end(kMany), [&](std::string_view word) { return a.contains(std::string(word)); });
  int shared = Shared(a, b);
  return shared > 0 && shared == static_cast<int>(many ? std::max(a.size(), b.size()) : std::min(a.size(), b.size()));
}

}  // namespace crossread
