// SPDX-License-Identifier: Apache-2.0
// One row for each matter.
#include "graph/notion.h"

namespace crossread {
namespace {

using enum NotionTime;

constexpr Notion kNotions[] = {
    {"aboard", kLasting}, {"abstained", kLasting}, {"ahead", kPlan}, {"alive", kEnds}, {"allowed", kState}, {"alone", kLasting}, {"among", kLasting},
    {"apology", kOnce}, {"appeal", kOnce, true}, {"approved", kOnce}, {"armed", kLasting}, {"asleep", kState}, {"autopilot", kState},
    {"aware", kLasting}, {"bail", kOnce}, {"balance", kLasting}, {"bankrupt", kOnce}, {"banks", kOnce}, {"barrier", kLasting}, {"belted", kLasting},
    {"binding", kLasting}, {"blame", kLasting}, {"breathing", kState}, {"brokenin", kLasting, true}, {"candidate", kState}, {"charged", kOnce}, {"cleared", kState},
    {"coalition", kOnce}, {"complete", kOnce}, {"compulsory", kLasting}, {"condemned", kLasting}, {"conscious", kState}, {"consent", kLasting},
    {"consulted", kLasting}, {"contact", kState}, {"contract", kOnce}, {"cooperate", kLasting}, {"custody", kState}, {"damage", kLasting},
    {"daylight", kLasting}, {"deal", kState, true}, {"default", kOnce}, {"derailed", kLasting}, {"detonated", kOnce}, {"disarmed", kState}, {"dividend", kLasting},
    {"drinkable", kState, true}, {"elected", kOnce}, {"electionwon", kOnce}, {"empty", kLasting}, {"ended", kState}, {"escape", kOnce},
    {"evacuated", kOnce}, {"excluded", kOnce, true}, {"executed", kOnce}, {"exempt", kLasting, true}, {"expelled", kOnce}, {"extended", kOnce},
    {"extradited", kOnce}, {"extratime", kLasting}, {"facetoface", kLasting}, {"fair", kLasting}, {"fault", kLasting, true}, {"fell", kLasting},
    {"fire", kState}, {"first", kEver, true}, {"fit", kState}, {"fledscene", kLasting}, {"forced", kLasting, true, true}, {"forecast", kLasting},
    {"found", kOnce}, {"freeofcharge", kLasting, true}, {"genuine", kLasting}, {"givenback", kOnce}, {"goalstood", kLasting}, {"grounded", kState},
    {"gunfire", kLasting}, {"guidance", kOnce, true}, {"guilty", kState}, {"handshake", kLasting}, {"healthy", kLasting}, {"heeded", kLasting}, {"heldhostage", kState},
    {"heldup", kOnce}, {"helmet", kLasting}, {"hidden", kLasting}, {"homeless", kLasting}, {"hospital", kState}, {"hungerstrike", kState},
    {"illtreated", kLasting}, {"injured", kOnce}, {"innocent", kLasting}, {"insured", kLasting, true, true}, {"invited", kLasting},
    {"isolated", kState}, {"jailed", kOnce}, {"known", kLasting}, {"leaked", kLasting, true}, {"legal", kLasting},
    {"licence", kLasting}, {"lifejacket", kLasting}, {"lifted", kOnce}, {"lightoff", kLasting}, {"liveact", kLasting}, {"loan", kLasting},
    {"loose", kState}, {"maintained", kLasting}, {"majority", kLasting}, {"married", kLasting}, {"masked", kLasting}, {"mayday", kLasting},
    {"met", kLasting}, {"motive", kLasting, true}, {"named", kOnce}, {"offside", kLasting}, {"onair", kLasting}, {"onphone", kLasting}, {"onstrike", kState},
    {"ontarget", kLasting}, {"ontime", kLasting}, {"ontrial", kState}, {"open", kState}, {"orders", kLasting}, {"overbudget", kLasting},
    {"overloaded", kLasting}, {"owns", kLasting}, {"ownwill", kLasting}, {"paid", kOnce}, {"pardoned", kOnce}, {"parole", kOnce},
    {"peaceful", kLasting}, {"penaltykick", kLasting}, {"permanent", kLasting}, {"powered", kState}, {"premeditated", kLasting},
    {"present", kLasting}, {"profit", kLasting}, {"promise", kLasting}, {"public", kLasting}, {"putdown", kOnce}, {"qualified", kLasting},
    {"questions", kLasting}, {"rained", kLasting}, {"random", kLasting}, {"reached", kOnce}, {"recalled", kOnce}, {"recession", kState},
    {"recognised", kLasting}, {"record", kLasting}, {"redlight", kLasting}, {"refloated", kOnce}, {"refund", kOnce}, {"remorse", kLasting},
    {"rescued", kOnce}, {"resign", kOnce}, {"resisted", kLasting}, {"responsibility", kLasting}, {"retire", kOnce}, {"returned", kOnce},
    {"running", kState}, {"sanctioned", kOnce}, {"sank", kOnce}, {"sealed", kLasting}, {"searched", kOnce}, {"secretballot", kLasting, true}, {"secured", kLasting}, {"sentoff", kOnce},
    {"signed", kOnce}, {"sober", kLasting, true}, {"sold", kOnce}, {"soldout", kLasting}, {"speeding", kLasting}, {"squad", kLasting},
    {"stable", kState}, {"staffed", kLasting}, {"standing", kOnce}, {"stationary", kLasting}, {"succeeded", kLasting}, {"supply", kState}, {"support", kState},
    {"surrendered", kLasting}, {"test", kState}, {"tested", kLasting}, {"testified", kOnce}, {"toxic", kLasting}, {"trained", kLasting}, {"trapped", kState},
    {"truce", kState}, {"unanimous", kLasting, true}, {"unchanged", kState}, {"underway", kOnce}, {"used", kLasting}, {"vaccinated", kLasting},
    {"valid", kEver}, {"virus", kState}, {"visited", kLasting}, {"voluntary", kLasting}, {"warned", kOnce}, {"withdrawn", kOnce},
    {"witness", kLasting}, {"working", kLasting},
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
