// SPDX-License-Identifier: Apache-2.0
// A seeded set of invented stories with one planted fault or one trap each: the fault is found, and nothing else.
#include <cstdio>
#include <map>
#include <random>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/strings.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr std::string_view kTowns[] = {"Velm", "Tarno", "Skell", "Corran", "Marrowgate", "Ostrell", "Vantry", "Keldmouth", "Nivrell", "Ansby"};
constexpr std::string_view kGiven[] = {"Orla", "Jon", "Ilse", "Bertil", "Odile", "Rafael", "Agnes", "Piotr", "Leila", "Tomas"};
constexpr std::string_view kFamily[] = {"Tamm", "Brisk", "Brandvold", "Quist", "Calder", "Ortolan", "Hallam", "Dufresne", "Vell", "Rask"};
constexpr std::string_view kGoods[] = {"timber", "grain", "paint", "cotton", "sugar", "tyre", "furniture", "paper"};
constexpr std::string_view kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::string_view kMonths[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

enum Plant { kNone, kCopy, kRise, kSum, kSumThatHolds, kWeekday, kWeekdayThatHolds, kChain, kChainThatHolds, kToll, kPlants };
constexpr std::string_view kRules[] = {"", "source/near-copy", "", "figure/sum", "", "date/weekday", "", "date/sequence", "", "figure/conflict"};

class Planter {
 public:
  explicit Planter(uint64_t seed) : random_(seed) {
    town_ = From(kTowns), goods_ = From(kGoods);
    for (int i = 0; i < 3; ++i) {
      do people_[i] = absl::StrCat(av(From(kGiven)), " ", av(From(kFamily)));
      while (i > 0 && (people_[i].substr(people_[i].find(' ')) == people_[0].substr(people_[0].find(' ')) || people_[i] == people_[i - 1]));
    }
    day_ = absl::CivilDay(2021, 1, 10) + Below(1000);
    killed_ = 4 + Below(30);
  }

  std::vector<Source> Story(Plant plant) {
    texts_[0] = absl::StrCat("A fire destroyed a ", goods_, " warehouse in ", town_, " on ", Weekday(day_ - 1), ", killing ", killed_,
                             " people, the fire brigade said. Mayor ", people_[0], " called it a black day for the port.");
    texts_[1] = absl::StrCat("Nobody slept in ", town_, " while pumps ran beside the burning ", goods_, " store. ", people_[0],
                             ", the mayor, visited those who live next door.");
    texts_[2] = absl::StrCat("The ", goods_, " warehouse of ", town_, " is gone. Its owner, ", people_[1], ", has promised to build again.");
    dates_[0] = dates_[1] = dates_[2] = day_;
    Put(plant);
    std::vector<Source> sources;
    constexpr const char* kNames[] = {"agency", "daily", "weekly"};
    for (int i = 0; i < 3; ++i) sources.push_back({kNames[i], texts_[i] + "\n", kNames[i], "", absl::CivilMinute(dates_[i])});
    return sources;
  }

 private:
  template <size_t n>
  std::string From(const std::string_view (&words)[n]) {
    return std::string(words[static_cast<size_t>(Below(n))]);
  }
  int Below(uint64_t limit) { return static_cast<int>(random_() % limit); }
  static std::string Weekday(absl::CivilDay day) { return std::string(kWeekdays[(static_cast<int>(absl::GetWeekday(day)) + 1) % 7]); }
  static std::string Written(absl::CivilDay day) { return absl::StrCat(day.day(), " ", av(kMonths[day.month() - 1])); }

  void Put(Plant plant) {
    switch (plant) {
      case kCopy: {
        std::string shared = absl::StrCat(
            " Crews from ", 3 + Below(6), " neighbouring districts drove through the night with foam, and the coast guard sent a tug that threw sea "
            "water on the roof until the wind turned at dawn and the last of the workers could be led out through the offices.");
        texts_[0] += shared;
        texts_[2] += shared;
        break;
      }
      case kRise:
        dates_[1] = day_ + 1;
        texts_[1] += absl::StrCat(" The death toll has risen to ", killed_ + 1 + Below(5), " after more bodies were found under the roof.");
        break;
      case kSum:
      case kSumThatHolds: {
        int a = 5 + Below(20), b = 3 + Below(9), c = 2 + Below(6);
        int total = a + b + c + (plant == kSum ? 1 + Below(2) : 0);
        texts_[2] += absl::StrCat(" The flames wrecked ", total, " boats: ", a, " in the old dock, ", b, " in the new dock and ", c, " at the pier.");
        break;
      }
      case kWeekday:
      case kWeekdayThatHolds: {
        absl::CivilDay opened = day_ - 4000 - Below(4000);
        texts_[2] += absl::StrCat(" The building was opened on ", Weekday(opened + (plant == kWeekday ? 1 + Below(6) : 0)), " ", Written(opened), " ",
                                  opened.year(), ".");
        break;
      }
      case kChain:
      case kChainThatHolds: {
        absl::CivilDay vote = day_ - 1 - Below(5);
        int gap = 3 + Below(7);
        absl::CivilDay left = vote - gap - (plant == kChain ? 1 + Below(3) : 0);
        texts_[0] = absl::StrCat("The council of ", town_, " held its vote on ", Weekday(vote), ", and Mayor ", people_[0], " survived.");
        texts_[1] = absl::StrCat("Harbour master ", people_[1], " of ", town_, " resigned ", gap, " days before the vote on Mayor ", people_[0], ".");
        texts_[2] = absl::StrCat("In ", town_, ", where ", people_[0], " is mayor, ", people_[1], " resigned on ", Written(left), ".");
        break;
      }
      case kToll:
        texts_[1] += absl::StrCat(" The fire killed ", killed_ + 1 + Below(9), " people, the fire brigade said.");
        break;
      default:
        break;
    }
  }

  std::mt19937_64 random_;
  std::string town_, goods_, people_[3], texts_[3];
  absl::CivilDay day_, dates_[3];
  int killed_ = 0;
};

constexpr int kStories = 1000;

TEST(PlantedStories, TheFaultIsFoundAndNothingElse) {
  std::map<std::string, int> wrong;
  int bad = 0;
  for (int i = 0; i < kStories; ++i) {
    Plant plant = static_cast<Plant>(i % kPlants);
    std::vector<Source> sources = Planter(static_cast<uint64_t>(i) * 7919 + 13).Story(plant);
    Report report = Check(sources, Lexicon::BuiltIn(), {});
    std::multiset<std::string> found;
    for (const Finding& finding : report.findings) {
      if (finding.rule != "figure/update") found.insert(finding.rule);  // what rose is told, not blamed
    }
    std::multiset<std::string> want;
    if (!kRules[plant].empty()) want.insert(std::string(kRules[plant]));
    if (found == want) continue;
    ++bad;
    std::string told = absl::StrCat("plant ", plant, ": ", absl::StrJoin(found, ", "));
    if (wrong[told]++ > 0) continue;
    ADD_FAILURE() << "story " << i << ", wanted " << (want.empty() ? "nothing" : *want.begin()) << ", found [" << absl::StrJoin(found, ", ") << "]\n"
                  << sources[0].bytes << sources[1].bytes << sources[2].bytes;
  }
  for (const auto& [told, times] : wrong) std::printf("%4d × %s\n", times, told.c_str());
  EXPECT_EQ(bad, 0) << "of " << kStories;
}

}  // namespace
}  // namespace crossread
