// SPDX-License-Identifier: Apache-2.0
// Newsrooms shorten titles and people collect them: only offices that exclude one another count.
#include "values/office.h"

#include <algorithm>
#include <array>

#include "values/work.h"

namespace crossread {
namespace {

template <size_t N>
bool In(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Tracks on which one person holds one office at a time.
bool Exclusive(std::string_view track) {
  static constexpr std::array<std::string_view, 11> kTracks = {"gov",    "corp",  "law",    "crew",    "sport", "health",
                                                               "faith",  "school", "police", "captain", "house"};
  return In(track, kTracks);
}

bool Royal(std::string_view cls) {
  static constexpr std::array<std::string_view, 7> kRoyal = {"king", "queen", "prince", "princess", "emperor", "sultan", "emir"};
  return In(cls, kRoyal);
}

/// Offices of state that are often held beside another one, or are other countries' word for it.
bool HeldTogether(const OfficeKey& a, const OfficeKey& b) {
  static constexpr std::array<std::string_view, 8> kBeside = {"prime-minister", "president", "vice-president", "chief-minister",
                                                              "secretary", "secretary-of-state", "chancellor", "general-secretary"};
  if (Royal(a.cls) || Royal(b.cls)) return true;
  if (a.cls == "minister" && (In(b.cls, kBeside) || b.cls == "attorney-general")) return true;
  if (b.cls == "minister" && (In(a.cls, kBeside) || a.cls == "attorney-general")) return true;
  if (a.cls.starts_with("secretary") && b.cls.starts_with("secretary")) return true;
  if (a.cls == "general-secretary" || b.cls == "general-secretary") return true;
  if ((a.cls == "cardinal" && b.cls.ends_with("bishop")) || (b.cls == "cardinal" && a.cls.ends_with("bishop"))) return true;
  if (a.cls == "doctor" && b.cls == "surgeon") return true;
  return a.cls == "surgeon" && b.cls == "doctor";
}

bool Disjoint(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::none_of(a.begin(), a.end(), [&](const std::string& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

/// Clashes across tracks, `a` on the track that is named first.
bool ClashAcross(const OfficeKey& a, const OfficeKey& b) {
  static constexpr std::array<std::string_view, 4> kState = {"minister", "prime-minister", "mayor", "ambassador"};
  static constexpr std::array<std::string_view, 2> kLead = {"coach", "referee"};
  static constexpr std::array<std::string_view, 4> kRanks = {"lieutenant", "major", "colonel", "sergeant"};
  static constexpr std::array<std::string_view, 4> kRulers = {"president", "vice-president", "prime-minister", "minister"};
  if (a.track == "press") {
    return b.track == "head" || b.track == "chair" || b.track == "corp" || In(b.cls, kState) || b.cls == "judge" ||
           b.cls == "prosecutor" || b.cls == "governor" || b.cls == "commander" || b.cls == "manager" || b.cls == "coach";
  }
  if (a.cls == "chief-medical-officer") return b.track == "corp" || b.track == "chair";
  if (a.track == "chair") return b.cls == "chief-executive" || b.cls == "chief-financial" || b.cls == "chief-operating";
  if (a.cls == "opposition-leader" || a.cls == "speaker") return b.track == "gov" && In(b.cls, kRulers);
  if (a.cls == "senator" || a.cls == "representative") return b.cls == "governor" || b.cls == "mayor";  // a senator may become president while the story runs
  if (a.cls == "organiser") return b.cls == "general-secretary";
  if (a.cls == "passenger") return b.cls == "pilot" || b.cls == "driver" || b.cls == "co-pilot" || b.track == "captain";
  if (a.cls == "owner" || a.cls == "landlord") return b.cls == "tenant";
  if (a.cls == "suspect" || a.cls == "gunman") return b.cls == "victim";
  if (a.cls == "head") return b.cls == "chief-financial" || b.cls == "chief-operating" || b.cls == "treasurer";
  static constexpr std::array<std::string_view, 12> kUnder = {"deckhand",  "boatswain", "steward",       "second-mate",    "second-engineer", "purser",
                                                              "ship-doctor", "cook",      "radio-operator", "chief-engineer", "engineer",        "mechanic"};
  if (a.track == "captain") return In(b.cls, kUnder) || In(b.cls, kLead) || In(b.cls, kRanks) || b.cls == "first-mate" || b.cls == "co-pilot";
  return false;
}

}  // namespace

std::string WriteOffice(const OfficeKey& key) {
  if (key.empty()) return {};
  std::string out = key.track + "/" + key.cls;
  for (const std::string& field : key.fields) out += " " + field;
  if (key.deputy) out += " +deputy";
  if (key.former) out += " +former";
  if (key.acting) out += " +acting";
  return out;
}

OfficeKey ReadOffice(std::string_view text) {
  OfficeKey key;
  while (!text.empty()) {
    size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    if (word == "+deputy") key.deputy = true;
    else if (word == "+former") key.former = true;
    else if (word == "+acting") key.acting = true;
    else if (size_t slash = word.find('/'); slash != std::string_view::npos && key.cls.empty()) {
      key.track = std::string(word.substr(0, slash));
      key.cls = std::string(word.substr(slash + 1));
    } else if (!word.empty()) {
      key.fields.emplace_back(word);
    }
  }
  return key;
}

std::string ShowOffice(const OfficeKey& key) {
  std::string out;
  if (key.former) out += "former ";
  if (key.acting) out += "acting ";
  if (key.deputy) out += "deputy ";
  if (key.track != "trade") {  // whose field is the work it belongs to
    for (const std::string& field : key.fields) out += field + " ";
  }
  for (char c : key.cls) out += c == '-' ? ' ' : c;
  return out;
}

bool OfficesAgree(const OfficeKey& a, const OfficeKey& b) {
  if (a.empty() || b.empty() || a.cls != b.cls || a.deputy != b.deputy || a.former != b.former) return false;
  return a.fields.empty() || b.fields.empty() || !Disjoint(a.fields, b.fields);
}

bool OfficesClash(const OfficeKey& a, const OfficeKey& b) {
  if (a.empty() || b.empty() || a.former || b.former || a.acting || b.acting) return false;
  if (a.track == "plural" || b.track == "plural") return false;
  if (a.cls == b.cls) {
    if (a.deputy != b.deputy) return (a.track == "gov" || a.track == "school" || a.cls == "leader" || a.cls == "manager" || a.cls == "commander") && (a.fields.empty() || b.fields.empty() || !Disjoint(a.fields, b.fields));
    return a.cls == "minister" && !a.deputy && !a.fields.empty() && !b.fields.empty() && Disjoint(a.fields, b.fields);
  }
  if (WorkApart(WorkOf(a), WorkOf(b))) return true;
  if (a.deputy || b.deputy) return false;  // deputies are several things beside
  if (a.track == b.track && (a.cls == "tenant" || b.cls == "tenant")) return ClashAcross(a, b) || ClashAcross(b, a);
  if (a.track == b.track && a.track != "role") {
    if (a.track == "rank") return a.cls != "general" && b.cls != "general";
    return Exclusive(a.track) && !HeldTogether(a, b);
  }
  return ClashAcross(a, b) || ClashAcross(b, a);
}

}  // namespace crossread
