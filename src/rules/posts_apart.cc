// SPDX-License-Identifier: Apache-2.0
// A post is an office and the body it is held in; what leads a body and what serves in it are told apart by both.
#include "rules/posts_apart.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "rules/title_marks.h"
#include "values/office.h"
#include "values/posts.h"

namespace crossread {
namespace {

template <size_t N>
bool In(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// Both are about one body, by a word that names its kind or itself, or by "its".
bool OneBody(const Mention& a, const Mention& b) {
  const std::string one = BodyOf(a), other = BodyOf(b);
  return (!one.empty() && !other.empty() && !NamesApart(one, other)) || SameBody(a, b);
}

/// At the head of the whole: not its deputy, not head or director of a field of its work.
bool LeadsWhole(const Mention& mention) {
  static constexpr std::string_view kLeads[] = {"head", "director", "manager", "administrator", "chief-executive", "president", "chair", "director-general", "rector", "head-teacher", "union-leader"};
  const OfficeKey key = ReadOffice(mention.office);
  const bool led = key.cls == "leader" && HasAnyOf(BodyOf(mention), {"team", "expedition", "crew", "brigade", "service", "mission"});
  return (led || In(kLeads, key.cls)) && !key.deputy && !key.former && !key.acting && key.fields.empty() && !OfField(mention) && !LeadsPart(mention) && !BodyOf(mention).empty();
}

/// Callings from which a body's head may come without giving them up.
bool OwnCalling(const OfficeKey& head, const OfficeKey& calling) {
  static constexpr std::string_view kOwn[] = {"teacher", "professor", "lecturer", "doctor", "surgeon", "engineer", "scientist", "researcher", "journalist", "editor", "priest", "conductor", "nurse", "artist"};
  return In(kOwn, calling.cls) || (head.cls == "manager" && calling.cls == "coach");
}

/// Words for one calling, or of which one is the other's rank: a conductor plays, a chief nurse is a nurse.
bool OneLine(const OfficeKey& a, const OfficeKey& b) {
  if (a.cls == "keeper" || b.cls == "keeper" || (IsHead(a) && IsHead(b))) return true;
  return a.cls.ends_with(absl::StrCat("-", b.cls)) || b.cls.ends_with(absl::StrCat("-", a.cls)) || (a.track == b.track && (a.track == "stage" || a.track == "health" || a.track == "sport" || a.track == "learned"));
}

/// One of a body's people with work of their own in it, told as the only one: "the trust's vet", "curator of coins at the museum".
bool Serves(const Mention& mention) {
  static constexpr std::string_view kAnybody[] = {"founder", "owner", "shareholder", "trustee", "member", "leader", "official", "organiser", "expert", "representative", "adviser", "candidate", "player", "delegate",
                                                  "resident", "witness", "activist", "investigator", "supervisor", "suspect", "victim", "survivor", "passenger", "soldier", "sailor", "officer", "negotiator", "editor"};
  const OfficeKey key = ReadOffice(mention.office);
  static constexpr std::string_view kNone[] = {"rank", "plural", "kin", "athlete", "head", "chair", "house", "gov"};
  const bool officer = key.cls == "secretary" || key.cls == "general-secretary";
  if (key.empty() || key.former || key.acting || (In(kNone, key.track) && !officer) || In(kAnybody, key.cls)) return false;
  const std::string title = absl::AsciiStrToLower(mention.title);
  return !title.starts_with("a ") && !title.starts_with("an ") && !title.starts_with("one of ");
}

/// At the head of a body, and in its service.
bool HeadAndHand(const Mention& a, const Mention& b) {
  const OfficeKey head = ReadOffice(a.office), hand = ReadOffice(b.office);
  if (!LeadsWhole(a) || (IsHead(hand) && !hand.deputy) || OwnCalling(head, hand)) return false;
  const bool deputy = hand.track == "deputy" || (hand.deputy && hand.cls == head.cls);
  return (deputy || Serves(b)) && OneBody(a, b);
}

/// At the head of a body, and in the pay of one, as many are: "director of the zoo", "a keeper".
bool HiredByHead(const Mention& a, const Mention& b) {
  static constexpr std::string_view kHired[] = {"keeper", "zookeeper", "caretaker", "guard", "warden", "cleaner", "night-porter", "cook", "waiter", "barman", "driver", "dispatcher", "librarian", "gardener", "mechanic", "electrician",
                                                "accountant", "lifeguard", "firefighter", "paramedic", "signalman", "crane-operator", "docker", "postman", "steward", "clerk", "receptionist", "porter"};
  const OfficeKey hand = ReadOffice(b.office);
  return LeadsWhole(a) && In(kHired, hand.cls) && !hand.former && !hand.acting;
}

/// Two callings of the stage or the screen, neither held in a body. Some follow two; few are called by either.
bool TwoOfStage(const Mention& a, const Mention& b) {
  static constexpr std::string_view kStage[] = {"actor", "director", "director-film", "composer", "dancer", "comedian", "playwright", "choreographer", "singer", "cinematographer"};
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.cls == q.cls || p.former || q.former || !In(kStage, p.cls) || !In(kStage, q.cls)) return false;
  return !(p.cls.starts_with("director") && q.cls.starts_with("director")) && BodyOf(a).empty() && BodyOf(b).empty();
}

/// Two of a body's people with work of their own in it.
bool TwoHands(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.cls == q.cls || p.deputy || q.deputy || !Serves(a) || !Serves(b) || OneLine(p, q)) return false;
  return (AnyPost(p) || AnyPost(q)) && OneBody(a, b);
}

/// Ministers, or a deputy of one, of fields that have nothing in common.
bool FieldsDiffer(const OfficeKey& a, const OfficeKey& b) {
  if (a.cls != "minister" || b.cls != "minister" || a.fields.empty() || b.fields.empty()) return false;
  return std::none_of(a.fields.begin(), a.fields.end(), [&](const std::string& x) { return std::find(b.fields.begin(), b.fields.end(), x) != b.fields.end(); });
}

/// One has one of them to hold: a firm, a town, a school.
bool HeldOnce(const OfficeKey& key) {
  static constexpr std::string_view kOnce[] = {"chief-executive", "manager", "head-teacher", "rector", "union-leader", "mayor", "director", "police-chief", "fire-chief", "harbour-master", "curator", "governor", "abbot", "head", "general-secretary", "treasurer", "spokesperson", "economist", "coroner"};
  return In(kOnce, key.cls) && !key.deputy;
}

/// Speaks for a client, as nobody from another post does: "lawyer for the widow", "the hotelier's barrister".
bool Pleads(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  if ((key.cls != "lawyer" && key.cls != "defence-lawyer") || key.former) return false;
  const std::string title = absl::AsciiStrToLower(mention.title);
  return Bodied(mention) || title.find(" for ") != std::string::npos || title.find("'s ") != std::string::npos || title.find("’s ") != std::string::npos || title.starts_with("who ");
}

bool PleadsBeside(const Mention& a, const Mention& b) {
  static constexpr std::string_view kMay[] = {"general-counsel", "attorney-general", "company-secretary", "chief-legal", "union-leader", "president", "chair", "spokesperson"};
  const OfficeKey q = ReadOffice(b.office);
  return Pleads(a) && AnyPost(q) && !In(kMay, q.cls) && q.cls != "defence-lawyer";
}

/// At two bodies that both have names.
bool ElsewhereNamed(const Mention& a, const Mention& b) {
  const std::string one = ProperBody(a), other = ProperBody(b);
  return !one.empty() && !other.empty() && NamesApart(one, other);
}

/// At two bodies of which no kind is the other: a commune and a power firm, an airport and an airline.
bool ElsewhereByKind(const Mention& a, const Mention& b) {
  const std::string_view one = KindOfBody(BodyOf(a)), other = KindOfBody(BodyOf(b));
  return !one.empty() && !other.empty() && one != other;
}

}  // namespace

bool SaysLittle(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  return key.cls == "head" && key.fields.empty() && BodyOf(mention).empty();
}

bool PostsApart(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.empty() || q.empty() || p.former || q.former || p.acting || q.acting || SaysLittle(a) || SaysLittle(b)) return false;
  if (HeadAndHand(a, b) || HeadAndHand(b, a) || TwoHands(a, b) || PleadsBeside(a, b) || PleadsBeside(b, a) || FieldsDiffer(p, q) || PostsDiffer(p, q)) return true;
  if (p.cls != q.cls || p.deputy != q.deputy) return false;
  return (HeldOnce(p) && ElsewhereNamed(a, b)) || (p.cls == "spokesperson" && ElsewhereByKind(a, b));
}

bool PostsUnlikely(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (SaysLittle(a) || SaysLittle(b)) return false;
  if (AnyPostsDiffer(p, q) || HiredByHead(a, b) || HiredByHead(b, a) || TwoOfStage(a, b)) return true;
  if (HeadOf(a.title) == "chief" || HeadOf(b.title) == "chief" || HeadOf(a.title) == "boss" || HeadOf(b.title) == "boss") return false;
  // The same word for it, or heads by whatever word, at two bodies.
  return (p.cls == q.cls || (IsHead(p) && IsHead(q) && AnyPost(p) && AnyPost(q))) && !p.former && !q.former && (ElsewhereNamed(a, b) || ElsewhereByKind(a, b));
}

}  // namespace crossread
