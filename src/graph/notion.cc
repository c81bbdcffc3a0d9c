// SPDX-License-Identifier: Apache-2.0
// One row for each matter.
#include "graph/notion.h"

namespace crossread {
namespace {

using enum NotionTime;

constexpr Notion kNotions[] = {
    {"aboard", kLasting}, {"ahead", kPlan}, {"alive", kEnds}, {"allowed", kState}, {"alone", kLasting}, {"among", kLasting}, {"apology", kOnce},
    {"appeal", kOnce}, {"approved", kOnce}, {"armed", kLasting}, {"aware", kLasting}, {"bail", kOnce}, {"balance", kLasting}, {"bankrupt", kOnce},
    {"barrier", kLasting}, {"breathing", kState}, {"charged", kOnce}, {"cleared", kState}, {"coalition", kOnce}, {"complete", kOnce},
    {"compulsory", kLasting}, {"conscious", kState}, {"consent", kLasting}, {"consulted", kLasting}, {"contact", kState}, {"cooperate", kLasting},
    {"custody", kState}, {"damage", kLasting}, {"daylight", kLasting}, {"deal", kState, true}, {"default", kOnce}, {"derailed", kLasting},
    {"drinkable", kState}, {"elected", kOnce}, {"electionwon", kOnce}, {"empty", kLasting}, {"ended", kState}, {"escape", kOnce},
    {"evacuated", kOnce}, {"excluded", kOnce, true}, {"exempt", kLasting, true}, {"expelled", kOnce}, {"extended", kOnce}, {"extradited", kOnce},
    {"extratime", kLasting}, {"facetoface", kLasting}, {"fair", kLasting}, {"fault", kLasting, true}, {"fell", kLasting}, {"fire", kState},
    {"first", kEver, true}, {"fit", kState}, {"fledscene", kLasting}, {"forced", kLasting, true, true}, {"forecast", kLasting}, {"found", kOnce},
    {"genuine", kLasting}, {"givenback", kOnce}, {"goalstood", kLasting}, {"grounded", kState}, {"guilty", kState}, {"healthy", kLasting},
    {"heeded", kLasting}, {"heldhostage", kState}, {"hidden", kLasting}, {"homeless", kLasting}, {"hospital", kState}, {"injured", kOnce},
    {"innocent", kLasting}, {"insured", kLasting, true, true}, {"invited", kLasting}, {"jailed", kOnce}, {"known", kLasting}, {"legal", kLasting},
    {"licence", kLasting}, {"lifted", kOnce}, {"lightoff", kLasting}, {"liveact", kLasting}, {"loan", kLasting}, {"loose", kState},
    {"maintained", kLasting}, {"majority", kLasting}, {"married", kLasting}, {"masked", kLasting}, {"met", kLasting}, {"motive", kLasting, true},
    {"named", kOnce}, {"onair", kLasting}, {"ontarget", kLasting}, {"ontime", kLasting}, {"open", kState}, {"orders", kLasting},
    {"overloaded", kLasting}, {"ownwill", kLasting}, {"paid", kOnce}, {"peaceful", kLasting}, {"penaltykick", kLasting}, {"permanent", kLasting},
    {"powered", kState}, {"premeditated", kLasting}, {"present", kLasting}, {"profit", kLasting}, {"promise", kLasting}, {"public", kLasting},
    {"putdown", kOnce}, {"qualified", kLasting}, {"rained", kLasting}, {"random", kLasting}, {"reached", kOnce}, {"recalled", kOnce},
    {"recession", kState}, {"recognised", kLasting}, {"record", kLasting}, {"redlight", kLasting}, {"refloated", kOnce}, {"refund", kOnce},
    {"rescued", kOnce}, {"resign", kOnce}, {"resisted", kLasting}, {"responsibility", kLasting}, {"retire", kOnce}, {"returned", kOnce},
    {"running", kState}, {"sanctioned", kOnce}, {"sank", kOnce}, {"sealed", kLasting}, {"searched", kOnce}, {"secured", kLasting}, {"signed", kOnce},
    {"sober", kLasting}, {"sold", kOnce}, {"soldout", kLasting}, {"speeding", kLasting}, {"squad", kLasting}, {"stable", kState},
    {"staffed", kLasting}, {"standing", kOnce}, {"stationary", kLasting}, {"succeeded", kLasting}, {"support", kState}, {"surrendered", kLasting},
    {"test", kState}, {"tested", kLasting}, {"testified", kOnce}, {"trained", kLasting}, {"trapped", kState}, {"truce", kState},
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
