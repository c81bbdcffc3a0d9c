// SPDX-License-Identifier: Apache-2.0
// One row for each matter.
#include "graph/notion.h"

namespace crossread {
namespace {

using enum NotionTime;

constexpr Notion kNotions[] = {
    {"aboard", kLasting}, {"lifeboat", kLasting, true, false, true}, {"blackbox", kOnce, true, false, true}, {"autopsy", kOnce, true, false, true}, {"slides", kLasting, true, false, true}, {"inspected", kLasting, true, false, true}, {"brandkept", kLasting, true, false, true}, {"atlarge", kState, true, false, true, true}, {"abstained", kLasting}, {"ahead", kPlan}, {"alarmed", kLasting, true, false, true}, {"alive", kEnds}, {"allowed", kState},
    {"airbag", kLasting, true, false, true}, {"alone", kLasting}, {"among", kLasting}, {"apology", kOnce}, {"appeal", kOnce, true, false, true, true}, {"approved", kOnce}, {"armed", kLasting, true, false, true, true},
    {"arrested", kOnce, true, false, true}, {"asleep", kState}, {"autopilot", kState}, {"aware", kLasting}, {"backup", kLasting, true, false, true}, {"bail", kOnce, true}, {"balance", kLasting},
    {"bankrupt", kOnce}, {"banks", kOnce}, {"barrier", kLasting}, {"belted", kLasting, true, false, true, true}, {"binding", kLasting}, {"blame", kLasting},
    {"bomb", kLasting, true, false, true}, {"braked", kLasting, true, false, true}, {"breathing", kState}, {"brokenin", kLasting, true},
    {"candidate", kState, true, false, true, true}, {"charged", kOnce}, {"cleared", kState}, {"coalition", kOnce}, {"communique", kLasting, true, false, true},
    {"complaint", kLasting, true, false, true}, {"complete", kOnce}, {"compulsory", kLasting}, {"condemned", kLasting}, {"conscious", kState},
    {"consent", kLasting}, {"consulted", kLasting}, {"contact", kState, true}, {"contract", kOnce}, {"cooperate", kLasting},
    {"curfew", kOnce, true, false, true}, {"custody", kState}, {"damage", kLasting}, {"daylight", kLasting}, {"deal", kState, true, false, true},
    {"default", kOnce}, {"delivered", kOnce, true, false, true}, {"derailed", kLasting}, {"detonated", kOnce},
    {"disarmed", kState}, {"disrupted", kLasting, true, false, true}, {"dividend", kLasting}, {"drinkable", kState, true, false, true}, {"elected", kOnce, true, false, true, true},
    {"electionwon", kOnce}, {"empty", kLasting}, {"ended", kState}, {"escape", kOnce}, {"equipped", kLasting, true, true, false, true}, {"evacorder", kOnce, true, false, true}, {"evacuated", kOnce},
    {"excluded", kOnce, true}, {"executed", kOnce}, {"exempt", kLasting, true}, {"expelled", kOnce}, {"extended", kOnce},
    {"extradited", kOnce}, {"extratime", kLasting}, {"facetoface", kLasting}, {"fair", kLasting}, {"fault", kLasting, true}, {"fell", kLasting},
    {"filmed", kLasting, true, false, true}, {"fire", kState}, {"first", kEver, true}, {"fit", kState}, {"fledscene", kLasting}, {"forced", kLasting, true, true}, {"forecast", kLasting},
    {"found", kOnce}, {"freeofcharge", kLasting, true}, {"genuine", kLasting}, {"givenback", kOnce}, {"goalstood", kLasting}, {"grounded", kState},
    {"guaranteed", kLasting, true, false, true}, {"guidance", kOnce, true}, {"guided", kLasting, true, false, true}, {"guilty", kState}, {"gunfire", kLasting, true, false, true, true},
    {"handshake", kLasting}, {"healthy", kLasting}, {"heeded", kLasting}, {"heldhostage", kState}, {"heldup", kOnce},
    {"helmet", kLasting, true, false, true, true}, {"hidden", kLasting}, {"homeless", kLasting}, {"hospital", kState}, {"hungerstrike", kState},
    {"illtreated", kLasting}, {"injured", kOnce}, {"innocent", kLasting}, {"insured", kLasting, true, true, true}, {"invited", kLasting},
    {"isolated", kState}, {"jailed", kOnce}, {"known", kLasting}, {"knownpolice", kLasting, true, false, true, true}, {"leaked", kLasting, true, false, true},
    {"legal", kLasting}, {"licence", kLasting}, {"lifeguard", kLasting, true, false, true}, {"lifejacket", kLasting, true, false, true, true}, {"lifted", kOnce}, {"lightoff", kLasting},
    {"liveact", kLasting}, {"loan", kLasting}, {"loose", kState}, {"maintained", kLasting}, {"majority", kLasting}, {"married", kLasting},
    {"masked", kLasting}, {"mayday", kLasting, true, false, true}, {"met", kLasting}, {"motive", kLasting, true}, {"named", kOnce}, {"note", kLasting, true, false, true},
    {"offside", kLasting}, {"onair", kLasting}, {"onfire", kLasting, true, false, true}, {"onphone", kLasting}, {"onstrike", kState},
    {"ontarget", kLasting}, {"ontime", kLasting}, {"ontrial", kState}, {"open", kState}, {"orders", kLasting}, {"outage", kLasting, true, false, true},
    {"overbudget", kLasting}, {"overloaded", kLasting}, {"owns", kLasting}, {"ownwill", kLasting}, {"paid", kOnce}, {"pardoned", kOnce},
    {"parole", kOnce}, {"peaceful", kLasting}, {"trouble", kState, true, false, true}, {"penaltykick", kLasting}, {"permanent", kLasting}, {"powered", kState}, {"premeditated", kLasting},
    {"present", kLasting}, {"profit", kLasting}, {"promise", kLasting}, {"public", kLasting}, {"putdown", kOnce}, {"qualified", kLasting},
    {"questions", kLasting}, {"rained", kLasting}, {"random", kLasting}, {"ransom", kLasting, true, false, true, true}, {"reached", kOnce}, {"recalled", kOnce},
    {"recession", kState}, {"recognised", kLasting}, {"record", kLasting}, {"redlight", kLasting, true, false, true}, {"refloated", kOnce}, {"refund", kOnce},
    {"remorse", kLasting}, {"rescued", kOnce}, {"resign", kOnce, true, false, true, true}, {"resisted", kLasting, true, false, true, true}, {"responsibility", kLasting},
    {"reasongiven", kLasting}, {"recount", kOnce, true, false, true}, {"retire", kOnce}, {"returned", kOnce}, {"running", kState}, {"sanctioned", kOnce}, {"sank", kOnce}, {"sealed", kLasting}, {"searched", kOnce}, {"searching", kState, true}, {"sued", kState, true},
    {"secretballot", kLasting, true}, {"secured", kLasting}, {"sentoff", kOnce}, {"signed", kOnce},
    {"sober", kLasting, true}, {"sold", kOnce}, {"soldout", kLasting}, {"speeding", kLasting}, {"speedlimit", kLasting, true, false, true},
    {"sprinkled", kLasting, true, false, true}, {"squad", kLasting}, {"stable", kState}, {"staffed", kLasting},
    {"standing", kOnce}, {"stationary", kLasting}, {"succeeded", kLasting}, {"supply", kState}, {"support", kState}, {"surrendered", kLasting},
    {"survivor", kLasting, true, false, true}, {"test", kState}, {"tested", kLasting}, {"testified", kOnce}, {"tippedoff", kLasting, true, false, true},
    {"tracked", kLasting, true, false, true}, {"toxic", kLasting}, {"trailed", kLasting, true, true, true}, {"trained", kLasting}, {"trapped", kState}, {"truce", kState},
    {"unanimous", kLasting, true, false, true}, {"unchanged", kState}, {"underway", kOnce}, {"used", kLasting}, {"vaccinated", kLasting}, {"valid", kEver},
    {"virus", kState}, {"visited", kLasting}, {"voluntary", kLasting}, {"warned", kOnce, true, false, true, true},
    {"warrant", kLasting, true, false, true, true}, {"wet", kLasting, true, false, true}, {"withdrawn", kOnce},
    {"witness", kLasting}, {"working", kLasting},
    {"amended", kLasting, true, false, true}, {"buyer", kOnce, true, false, true}, {"children", kLasting, true}, {"closures", kLasting, true}, {"compensated", kOnce, true}, {"cracked", kOnce, true},
    {"cuffed", kLasting, true, false, true}, {"datataken", kOnce, true, false, true}, {"debated", kLasting, true, false, true}, {"encore", kLasting, true, false, true}, {"hydrants", kLasting, true, false, true},
    {"interpreter", kLasting, true, false, true}, {"jobcuts", kLasting}, {"prints", kOnce, true, false, true}, {"quorum", kLasting, true, false, true}, {"signal", kLasting, true, false, true}, {"testament", kLasting, true, false, true},
    {"applauded", kLasting, true}, {"crowd", kLasting, true}, {"debt", kLasting, true}, {"exitlast", kLasting, true}, {"fed", kLasting, true}, {"firsttry", kLasting, true}, {"guarded", kLasting, true},
    {"inperson", kLasting, true}, {"interrupted", kLasting, true}, {"logged", kLasting, true}, {"mended", kOnce, true}, {"readable", kLasting, true}, {"speaklast", kLasting, true}, {"useofforce", kLasting, true},
};

}  // namespace

const Notion* FindNotion(std::string_view predicate) {
  static constexpr Notion kPrefixed = {"is:", kLasting}, kOpposite = {"be:", kState};
  if (predicate.starts_with(kPrefixed.name)) return &kPrefixed;
  if (predicate.starts_with(kOpposite.name)) return &kOpposite;
  const std::string_view family = predicate.substr(0, predicate.find('-'));  // "equipped-rope" is judged as "equipped"
  for (const Notion& notion : kNotions) {
    if (family == notion.name) return &notion;
  }
  return nullptr;
}

}  // namespace crossread
