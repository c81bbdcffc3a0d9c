// SPDX-License-Identifier: Apache-2.0
// Fills sentence frames with names, days and figures drawn from a counter.
#include "tests/bench/corpus.h"

#include <iterator>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "base/strings.h"

namespace crossread::testing {
namespace {

class Draw {
 public:
  explicit Draw(uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  uint32_t Below(uint32_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>(state_ >> 33) % limit;
  }
  template <size_t n>
  std::string_view From(const std::string_view (&words)[n]) {
    return words[Below(n)];
  }

 private:
  uint64_t state_;
};

constexpr std::string_view kTowns[] = {"Port Selwyn", "Marrowgate", "Ostrell", "Vantry", "Lower Ansby", "Keldmouth", "Tarn Abbey", "Nivrell"};
constexpr std::string_view kGiven[] = {"Dana", "Tomas", "Odile", "Rafael", "Ines", "Bertil", "Noor", "Agnes", "Piotr", "Leila"};
constexpr std::string_view kFamily[] = {"Osei", "Vell", "Marchetti", "Quist", "Calder", "Ortolan", "Brandl", "Hallam", "Dufresne", "Okoro"};
constexpr std::string_view kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::string_view kEvents[] = {"ferry collision", "warehouse fire", "bus crash", "landslide", "gas explosion", "bridge collapse"};
constexpr std::string_view kTitles[] = {"Mayor", "Police Chief", "Deputy Transport Minister", "Governor", "fire brigade spokesman"};

constexpr std::string_view kLeads[] = {
    "At least $dead people were killed and $hurt injured in a $event in $town on $day, officials said.",
    "A $event in $town left $dead people dead and $hurt others injured on $day, according to $title $person.",
    "$town buried its dead as the toll from $day's $event reached $dead, with $hurt still in hospital.",
};
constexpr std::string_view kBody[] = {
    "\"We heard nothing before it happened,\" $title $person told reporters late on $day. \"Then the lights went out.\"",
    "The $event happened shortly after $hour a.m. about $km kilometres from the centre of $town.",
    "$title $person said that rescuers had worked for more than $hour hours and would return on $day.",
    "Between $low and $high homes were without power, and repairs could cost as much as $$money million.",
    "Officials said $percent percent of the vessels, lorries and buses in the region were older than $km years.",
    "The inquiry, which opened two days later, is expected to report in the first half of next year.",
    "It was the worst accident in the region since $month $year, when $hurt people died.",
    "$person, $age, a teacher from $town, said: “My two daughters were on board; one of them is still missing.”",
    "The prime minister declared three days of national mourning and postponed a visit to Geneva planned for $day.",
    "Nearly $high people had signed a petition calling for new rules by last week, the union said in a statement.",
    "No charges have been brought. The company denied on $day that it had been warned in $month $year.",
    "A spokeswoman for the ministry declined to comment. “The families come first,” she said.",
    "The temperature fell to minus $hour degrees Celsius overnight, and winds of up to $high km/h were measured.",
    "Five of the $hurt injured were children, said Dr. $person of St. Anne's hospital, where most were taken.",
    "The line carries some $low passengers a day and was to reopen by $hour p.m. on $day.",
};
constexpr std::string_view kMonths[] = {"January", "March", "May", "August", "October", "November"};

std::string Person(Draw& draw) { return absl::StrCat(av(draw.From(kGiven)), " ", av(draw.From(kFamily))); }

/// What is the same for all sources of one story.
struct Facts {
  std::string event, town, day, dead, hurt, title, person;
};

Facts FactsOf(uint32_t story) {
  Draw draw(story);
  Facts facts;
  facts.event = std::string(draw.From(kEvents));
  facts.town = std::string(draw.From(kTowns));
  facts.day = std::string(draw.From(kDays));
  facts.dead = absl::StrCat(5 + draw.Below(40));
  facts.hurt = absl::StrCat(50 + draw.Below(200));
  facts.title = std::string(draw.From(kTitles));
  facts.person = Person(draw);
  return facts;
}

std::string Fill(std::string_view frame, const Facts& facts, Draw& draw) {
  return absl::StrReplaceAll(
      av(frame), {{"$dead", facts.dead},
                  {"$hurt", facts.hurt},
                  {"$event", facts.event},
                  {"$town", facts.town},
                  {"$day", draw.Below(2) == 0 ? facts.day : std::string(draw.From(kDays))},
                  {"$title", facts.title},
                  {"$person", draw.Below(3) == 0 ? Person(draw) : facts.person},
                  {"$hour", absl::StrCat(2 + draw.Below(10))},
                  {"$km", absl::StrCat(3 + draw.Below(60))},
                  {"$low", absl::StrCat(1 + draw.Below(3), ",", 100 + draw.Below(900))},
                  {"$high", absl::StrCat(4 + draw.Below(3), ",", 100 + draw.Below(900))},
                  {"$$money", absl::StrCat("$", 1 + draw.Below(40), ".", draw.Below(10))},
                  {"$percent", absl::StrCat(2 + draw.Below(90), ".", draw.Below(10))},
                  {"$age", absl::StrCat(18 + draw.Below(70))},
                  {"$month", std::string(draw.From(kMonths))},
                  {"$year", absl::StrCat(1990 + draw.Below(30))}});
}

}  // namespace

std::string Article(uint32_t story, uint32_t source) {
  Facts facts = FactsOf(story);
  Draw draw((uint64_t{story} << 8) + source + 1000003);
  if (source % 3 == 2) facts.dead = absl::StrCat(5 + draw.Below(40));
  std::string text = absl::StrCat(facts.town, " ", facts.event, ": what is known\nBy ", Person(draw), "\n\n");
  absl::StrAppend(&text, Fill(kLeads[source % std::size(kLeads)], facts, draw), "\n\n");
  for (uint32_t paragraph = 0; paragraph < 9; ++paragraph) {
    for (uint32_t sentence = 0; sentence < 2; ++sentence) {
      absl::StrAppend(&text, Fill(draw.From(kBody), facts, draw), sentence == 0 ? " " : "\n\n");
    }
  }
  return text;
}

std::string OwnNames(uint32_t story, const std::string& text) {
  constexpr std::string_view kFirst[] = {"Bar", "Cal", "Den", "Far", "Gol", "Hen", "Jas", "Kor", "Lan", "Mer", "Nor", "Pel", "Ras", "Sel", "Tor", "Val"};
  constexpr std::string_view kMiddle[] = {"a", "e", "i", "o", "u", "ane", "eli", "ori", "udo", "ima", "ave", "osti", "ukra", "enda", "ilo", "abri"};
  constexpr std::string_view kLast[] = {"dell", "ford", "gard", "holt", "kov", "lund", "mond", "nik", "quist", "rov", "sund", "tsch", "veld", "wick", "xon", "zell"};
  std::vector<std::pair<std::string, std::string>> changes;
  uint32_t number = 0;
  auto add = [&](std::string_view old) {
    uint32_t key = (story * 30 + number++) * 2654435761u;  // spread over all names
    changes.emplace_back(old, absl::StrCat(av(kFirst[key >> 28]), av(kMiddle[key >> 24 & 15]), av(kLast[key >> 20 & 15]), av(kMiddle[key >> 16 & 15]), av(kLast[key >> 12 & 15])));
  };
  for (std::string_view town : kTowns) add(town);
  for (std::string_view family : kFamily) add(family);
  for (std::string_view given : kGiven) add(given);
  for (std::string_view name : {"Geneva", "Anne"}) add(name);
  return absl::StrReplaceAll(text, changes);
}

std::vector<Source> Story(uint32_t story, uint32_t sources) {
  std::vector<Source> all;
  for (uint32_t source = 0; source < sources; ++source) {
    Source one;
    one.uri = absl::StrCat("story", story, "/source", source, ".txt");
    one.bytes = Article(story, source);
    one.date = absl::CivilMinute(2023, 1 + story % 12, 1 + story % 27, 9, 30);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace crossread::testing
