// SPDX-License-Identifier: Apache-2.0
// One row for each matter.
#include "graph/notion.h"

namespace crossread {
namespace {

using enum NotionTime;

constexpr Notion kNotions[] = {
    {"ahead", kPlan}, {"alive", kEnds}, {"allowed", kState}, {"alone", kLasting}, {"among", kLasting}, {"apology", kOnce}, {"appeal", kOnce},
    {"approved", kOnce}, {"armed", kLasting}, {"aware", kLasting}, {"bail", kOnce}, {"bankrupt", kOnce}, {"charged", kOnce}, {"coalition", kOnce},
    {"complete", kOnce}, {"compulsory", kLasting}, {"conscious", kState}, {"consulted", kLasting}, {"contact", kState}, {"cooperate", kLasting},
    {"damage", kLasting}, {"daylight", kLasting}, {"deal", kState, true}, {"derailed", kLasting}, {"drinkable", kState}, {"elected", kOnce},
    {"empty", kLasting}, {"escape", kOnce}, {"evacuated", kOnce}, {"excluded", kOnce, true}, {"exempt", kLasting, true}, {"expelled", kOnce},
    {"extended", kOnce}, {"extradited", kOnce}, {"fair", kLasting}, {"fault", kLasting, true}, {"fell", kLasting}, {"fire", kState},
    {"first", kEver, true}, {"fit", kState}, {"fledscene", kLasting}, {"forced", kLasting, true, true}, {"found", kOnce}, {"genuine", kLasting},
    {"givenback", kOnce}, {"goalstood", kLasting}, {"guilty", kState}, {"healthy", kLasting}, {"heeded", kLasting}, {"hospital", kState},
    {"injured", kOnce}, {"innocent", kLasting}, {"insured", kLasting, true, true}, {"invited", kLasting}, {"jailed", kOnce}, {"known", kLasting},
    {"legal", kLasting}, {"licence", kLasting}, {"lightoff", kLasting}, {"liveact", kLasting}, {"loose", kState}, {"married", kLasting},
    {"masked", kLasting}, {"met", kLasting}, {"motive", kLasting, true}, {"named", kOnce}, {"onair", kLasting}, {"ontime", kLasting},
    {"open", kState}, {"ownwill", kLasting}, {"paid", kOnce}, {"peaceful", kLasting}, {"penaltykick", kLasting}, {"permanent", kLasting},
    {"powered", kState}, {"present", kLasting}, {"profit", kLasting}, {"public", kLasting}, {"qualified", kLasting}, {"reached", kOnce},
    {"recalled", kOnce}, {"recognised", kLasting}, {"record", kLasting}, {"redlight", kLasting}, {"refund", kOnce}, {"rescued", kOnce},
    {"resign", kOnce}, {"resisted", kLasting}, {"responsibility", kLasting}, {"retire", kOnce}, {"returned", kOnce}, {"running", kState},
    {"sanctioned", kOnce}, {"sank", kOnce}, {"sealed", kLasting}, {"searched", kOnce}, {"secured", kLasting}, {"signed", kOnce}, {"sober", kLasting},
    {"sold", kOnce}, {"soldout", kLasting}, {"speeding", kLasting}, {"squad", kLasting}, {"standing", kOnce}, {"succeeded", kLasting},
    {"support", kState}, {"surrendered", kLasting}, {"test", kState}, {"testified", kOnce}, {"trained", kLasting}, {"truce", kState},
    {"unanimous", kLasting, true}, {"unchanged", kState}, {"underway", kOnce}, {"used", kLasting}, {"vaccinated", kLasting}, {"visited", kLasting},
    {"voluntary", kLasting}, {"warned", kOnce}, {"withdrawn", kOnce}, {"witness", kLasting}, {"working", kLasting},
};

}  // namespace

const Notion* FindNotion(std::string_view predicate) {
  static constexpr Notion kPrefixed = {"is:", kLasting}, kOpposite = {"be:", kState};
  if (predicate.starts_with(kPrefixed.name)) return &kPrefixed;
  if (predicate.starts_with(kOpposite.name)) return &kOpposite;
  for (const Notion& notion : kNotions) {
    if (predicate == notion.name) return &notion;
  }
  return nullptr;
}

}  // namespace crossread
