// SPDX-License-Identifier: Apache-2.0
// role/conflict: one person holds two offices that exclude each other, or comes from two countries.
#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "rules/opposed.h"
#include "rules/titles_apart.h"
#include "values/office.h"

namespace crossread {
namespace {

const Mention& MentionAt(const Topic& topic, size_t answer) { return std::get<Mention>(topic.FactOf(topic.answers[answer]).claim.said); }

/// The fullest name that the topic has, with capitals.
std::string Holder(const Topic& topic) {
  std::string best;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    const Name& name = MentionAt(topic, i).name;
    if (name.folded.size() > best.size()) best = name.folded;
  }
  return Capitalise(best);
}

/// One source stands against two independent ones and more.
bool Outvoted(const Topic& topic, const std::vector<Side>& sides) {
  const size_t one = VoicesOf(topic, sides[0]), two = VoicesOf(topic, sides[1]);
  return std::min(one, two) == 1 && std::max(one, two) >= 2;
}

Finding Report(const Topic& topic, std::vector<Side> sides, bool nations) {
  SortSides(topic, sides);
  Finding finding;
  const bool unnamed = nations && MentionAt(topic, 0).preposition == "the";
  std::string name = Holder(topic);
  if (unnamed) name = MentionAt(topic, 0).name.folded == "flag" ? std::string("the ship") : absl::StrCat("the ", MentionAt(topic, 0).name.folded);
  finding.title = nations ? absl::StrCat("Where is ", name, " from: ", sides[0].shown, " or ", sides[1].shown, "?")
                          : absl::StrCat("What is ", name, ": ", sides[0].shown, " or ", sides[1].shown, "?");
  if (finding.title.size() > 64) finding.title = absl::StrCat(StartUpper(sides[0].shown), " or ", sides[1].shown, ": which is it?");
  finding.title = Shorten(finding.title, 63);
  const Side& odd = sides[0];
  const Side& rest = sides[1];
  finding.message = absl::StrCat(SourceOf(topic, odd.answers[0]), " has “", WordsOf(topic, odd.answers[0]), "”; ", SourcesOf(topic, rest), " ",
                                 rest.answers.size() > 1 ? "have" : "has", " “", WordsOf(topic, rest.answers[0]), "”.");
  finding.ask = nations ? absl::StrCat("Which country does ", name, " belong to?") : absl::StrCat("Which office does ", name, " hold?");
  finding.passages = PassagesOf(topic, sides);
  return finding;
}

bool SameOffice(const Mention& a, const Mention& b) { return OfficesAgree(ReadOffice(a.office), ReadOffice(b.office)) && a.nation == b.nation; }

/// Splits answers into those that clash with the first clashing one and those that agree with it.
template <typename Test, typename Value>
bool Split(const Topic& topic, Test clash, Value value, std::vector<Side>* sides) {
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    for (size_t j = i + 1; j < topic.answers.size(); ++j) {
      bool one_source = topic.FactOf(topic.answers[i]).doc() == topic.FactOf(topic.answers[j]).doc();
      if (one_source || !clash(MentionAt(topic, i), MentionAt(topic, j))) continue;
      Side a, b;
      const bool one_office = ReadOffice(MentionAt(topic, i).office).cls == ReadOffice(MentionAt(topic, j).office).cls;
      for (size_t k = 0; k < topic.answers.size(); ++k) {
        bool against_a = clash(MentionAt(topic, k), MentionAt(topic, i)), against_b = clash(MentionAt(topic, k), MentionAt(topic, j));
        if (against_b && !against_a) a.answers.push_back(k);
        if (against_a && !against_b) b.answers.push_back(k);
        if (against_a || against_b || one_office) continue;
        // "The president" says less than "president of Red Line", and no other office.
        const bool like_a = SameOffice(MentionAt(topic, k), MentionAt(topic, i)), like_b = SameOffice(MentionAt(topic, k), MentionAt(topic, j));
        if (like_a && !like_b) a.answers.push_back(k);
        if (like_b && !like_a) b.answers.push_back(k);
      }
      std::tie(a.value, a.shown) = value(MentionAt(topic, i));
      std::tie(b.value, b.shown) = value(MentionAt(topic, j));
      *sides = {a, b};
      return true;
    }
  }
  return false;
}

/// The office folded for machines, and as the copy has it for people.
std::pair<std::string, std::string> OfficeValue(const Mention& mention) {
  std::string shown = Shorten(mention.title, 40);
  for (std::string_view start : {"the ", "a ", "an ", "The ", "A ", "An ", "its ", "who was ", "who is "}) {
    if (shown.starts_with(start)) shown.erase(0, start.size());
  }
  for (std::string_view end : {",", "’s", "'s"}) {
    if (shown.ends_with(end)) shown.erase(shown.size() - end.size());
  }
  return {ShowOffice(ReadOffice(mention.office)), shown};
}

/// The country as people write it: ISO code where the copy's own words do not give it.
std::pair<std::string, std::string> NationValue(const Mention& mention) { return {mention.nation, mention.nation.substr(mention.nation.find(':') + 1)}; }

void Check(const Topic& topic, FindingSink report) {
  if (topic.answers.size() < 2) return;
  // A source that gives one person both offices settles it: they are held together, or one after the other.
  std::vector<Side> sides;
  auto both_in_one = [&](auto clash) {
    for (size_t i = 0; i < topic.answers.size(); ++i) {
      for (size_t j = i + 1; j < topic.answers.size(); ++j) {
        if (topic.FactOf(topic.answers[i]).doc() == topic.FactOf(topic.answers[j]).doc() && clash(MentionAt(topic, i), MentionAt(topic, j))) return true;
      }
    }
    return false;
  };
  if (!both_in_one(TitlesClash) && Split(topic, TitlesClash, OfficeValue, &sides)) {
    report(Report(topic, sides, false));
    return;
  }
  if (!both_in_one(TitlesUnlikely) && Split(topic, TitlesUnlikely, OfficeValue, &sides) && Outvoted(topic, sides)) {
    report(Report(topic, sides, false));
    return;
  }
  if (!both_in_one(NationsClash) && Split(topic, NationsClash, NationValue, &sides)) {
    for (Side& side : sides) {
      const Fact& fact = topic.FactOf(topic.answers[side.answers[0]]);
      const std::string& text = topic.story->documents[fact.doc()].text;
      std::string words(TextOf(text, fact.claim.core));
      for (std::string_view ending : {"'s", "’s"}) {
        if (words.ends_with(ending)) words.erase(words.size() - ending.size());
      }
      if (words.starts_with("of ")) words.erase(0, 3);
      side.shown = Shorten(words, 24);
    }
    report(Report(topic, sides, true));
  }
}

}  // namespace

extern const Rule kRoleConflict;  // listed in all_rules.cc
constexpr Rule kRoleConflict = {
    .id = "role/conflict",
    .kind = "role",
    .title = "one person holds two offices that exclude each other",
    .why = "A wrong title is the commonest correction a newsroom prints. Offices are folded first: CEO is chief executive, "
           "spokeswoman is spokesman, home secretary is interior minister. Two offices clash where nobody holds both at once; "
           "former and acting holders, vague words (official, leader, expert) and offices that are often held together do not, "
           "and a source that gives a person both settles it. Posts that few people hold at a time (a manager, a minister) are told apart where a "
           "single source stands against two. Within one body a field of its work is not its head, and kin are told apart where both sources "
           "say whose. The same rule compares the country a person is said to be from.",
    .example = "agency | Interior Minister Ilse Brandvold resigned after the vote.\n"
               "daily  | Ilse Brandvold, the justice minister, resigned after the vote.\n",
    .counter_example = "agency | Interior Minister Ilse Brandvold resigned after the vote.\n"
                       "daily  | Ilse Brandvold, a former justice minister, resigned after the vote.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
