// SPDX-License-Identifier: Apache-2.0
// route: where a plane, a ship, a train or a load goes and where it comes from ("bound for Vienna", "the Lima-bound bus").
#include <algorithm>

#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "claims/add_claim.h"
#include "crossread/claim_kind.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/place.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 14;  // tokens from the vehicle to where it goes
constexpr uint32_t kBack = 2;    // sentences from "it" back to what it is

class Reader {
 public:
  Reader(const Reading& reading, std::vector<Claim>& claims)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), claims_(claims), vehicle_(lexicon_.Class("vehicle")), heading_(lexicon_.Class("heading")) {}

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind == BlockKind::kBoilerplate || sentence.kind == BlockKind::kByline || sentence.kind == BlockKind::kHeader) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) At(i, s, sentence.tokens);
    }
  }

 private:
  void At(uint32_t i, uint32_t s, TokenRange sentence) {
    if (IsOneOf(copy_, copy_.tokens[i], {"bound"}) && i >= sentence.first + 2 && copy_.Words(copy_.tokens[i - 1]) == "-") {  // "Frankfurt-bound jet"
      if (copy_.tokens[i - 2].Is(kCapital) && copy_.tokens[i - 2].kind == TokenKind::kWord && i + 1 < sentence.last && Vehicle(i + 1) != nullptr) Add(s, {i - 2, i - 1}, "to", Vehicle(i + 1));
      return;
    }
    if (Hospital(i, s, sentence)) return;
    if (const Match heading = lexicon_.Longest(copy_, i, sentence.last, heading_)) {
      const Sense* vehicle = VehicleOf(i, s, sentence, heading.sense->extra);
      if (vehicle == nullptr) return;
      const uint32_t end = Place(i + heading.length, s, sentence, std::string(heading.sense->value), vehicle);
      const bool on = end > 0 && end + 1 < sentence.last && heading.sense->value == "from" && IsOneOf(copy_, end, {"to", "for", "towards", "toward"});
      if (on) Place(end + 1, s, sentence, "to", vehicle);  // "sailed from Oslo for Bergen"
      return;
    }
    // "a service from Sofia to Vienna", "the flight to Lima"
    const bool from = IsOneOf(copy_, copy_.tokens[i], {"from"});
    if (!from && !IsOneOf(copy_, copy_.tokens[i], {"to"})) return;
    const bool behind = i > sentence.first && Vehicle(i - 1) != nullptr && !Several(i - 1) && !GivenAway(i);
    const bool service = i > sentence.first && IsOneOf(copy_, copy_.tokens[i - 1], {"service", "journey", "voyage", "trip", "crossing", "way"});
    if (from && (behind || service)) {
      const Sense* vehicle = behind ? Vehicle(i - 1) : Before(i, sentence.first);
      const uint32_t end = vehicle == nullptr || GivenAway(i) ? 0 : Name(i + 1, s, sentence, "from", vehicle);
      if (end > 0 && end + 1 < sentence.last && IsOneOf(copy_, copy_.tokens[end], {"to"})) Name(end + 1, s, sentence, "to", vehicle);
    } else if (!from && (behind || service)) {
      const Sense* vehicle = behind ? Vehicle(i - 1) : Before(i, sentence.first);
      if (vehicle != nullptr) Name(i + 1, s, sentence, "to", vehicle);
    }
  }

  /// "The injured were taken to hospital in Lima": where many were brought, not one of them.
  bool Hospital(uint32_t i, uint32_t s, TokenRange sentence) {
    static constexpr WordSet kHospitals = {"hospital", "hospitals", "clinic", "clinics"};
    static constexpr WordSet kBrought = {"taken", "rushed", "brought", "flown", "ferried", "airlifted", "transported", "driven", "transferred", "sent", "evacuated"};
    static constexpr WordSet kMany = {"injured", "wounded", "hurt", "victims", "passengers", "survivors", "casualties", "people", "children", "patients", "they", "all", "others"};
    static constexpr WordSet kOne = {"he", "she", "one", "man", "woman", "boy", "girl", "driver", "pilot", "captain", "others", "another"};
    if (i + 2 >= sentence.last) return false;
    const bool carried = IsOneOf(copy_, i, {"ambulance", "ambulances", "helicopter", "helicopters"}) && IsOneOf(copy_, i + 1, {"to"});
    if (!carried && (!kHospitals.Has(copy_, i) || !IsOneOf(copy_, i + 1, {"in"}))) return false;
    bool brought = false, many = false;
    for (uint32_t k = i; k-- > sentence.first && i - k <= kReach;) {
      if (kOne.Has(copy_, k) || (brought && IsOneOf(copy_, k, {"of"}))) return false;  // "nine of the passengers"
      brought = brought || kBrought.Has(copy_, k);
      many = many || (brought && kMany.Has(copy_, k));
    }
    uint32_t name = i + 2;
    while (name < sentence.last && copy_.tokens[name].Is(kCapital)) ++name;
    const bool list = name + 1 < sentence.last && IsOneOf(copy_, name, {"and", ","}) && copy_.tokens[name + 1].Is(kCapital);  // "in Lima and Callao"
    return many && !list && Name(i + 2, s, sentence, "to", lexicon_.FirstSense("patient", vehicle_)) > 0;
  }

  /// "flights to Lima": not one journey.
  bool Several(uint32_t i) const { return grammar_.NounLemma(i) != LowerCase(copy_.Words(copy_.tokens[i])); }

  /// "sold the ship to Chile", "hired a jet from Oslo": whose it became, or was.
  bool GivenAway(uint32_t to) const {
    const int32_t clause = grammar_.ClauseAt(to);
    if (clause < 0) return false;
    const std::string& verb = grammar_.Lemma(grammar_.Clauses()[clause].verb.head);
    static constexpr std::string_view kGives[] = {"sell", "give", "hand", "lend", "lease", "donate", "transfer", "offer", "rent", "present", "hire", "buy", "borrow", "acquire", "purchase", "order", "import"};
    return std::find(std::begin(kGives), std::end(kGives), verb) != std::end(kGives);
  }

  const Sense* Vehicle(uint32_t i) const {
    return copy_.tokens[i].kind == TokenKind::kWord ? lexicon_.FirstSense(grammar_.NounLemma(i), vehicle_) : nullptr;
  }

  /// The vehicle that stands nearest before token `i` in its sentence.
  const Sense* Before(uint32_t i, uint32_t first) const {
    for (uint32_t k = i; k-- > first && i - k <= kReach;) {
      if (const Sense* vehicle = Vehicle(k)) return vehicle;
    }
    return nullptr;
  }

  /// What goes there: the vehicle before the heading at `i`; else what the heading itself tells of ("sailed from"), a flight by its
  /// number, or behind "it" and "she" the vehicle of the sentence before.
  const Sense* VehicleOf(uint32_t i, uint32_t s, TokenRange sentence, std::string_view implied) const {
    if (const Sense* before = Before(i, sentence.first)) return before;
    if (!implied.empty()) return lexicon_.FirstSense(implied == "sea" ? "ship" : "plane", vehicle_);
    uint32_t number = i;
    if (number > sentence.first && copy_.Words(copy_.tokens[number - 1]) == ",") --number;
    if (number >= sentence.first + 2 && copy_.tokens[number - 1].kind == TokenKind::kNumber && copy_.tokens[number - 2].Is(kCapital)) return lexicon_.FirstSense("flight", vehicle_);
    bool pronoun = false;
    for (uint32_t k = sentence.first; k < std::min(i + 3, sentence.last); ++k) pronoun = pronoun || IsOneOf(copy_, k, {"it", "she", "its", "number"});
    for (uint32_t back = 1; pronoun && back <= kBack && back <= s; ++back) {
      const TokenRange other = copy_.sentences[s - back].tokens;
      for (uint32_t k = other.last; k-- > other.first;) {
        if (const Sense* vehicle = Vehicle(k)) return vehicle;
      }
    }
    return nullptr;
  }

  /// Name(), or "the stadium": a noun that tells only which way it went.
  uint32_t Place(uint32_t i, uint32_t s, TokenRange sentence, const std::string& way, const Sense* vehicle) {
    if (const uint32_t end = Name(i, s, sentence, way, vehicle); end > 0) return end;
    if (i + 1 >= sentence.last || !IsOneOf(copy_, i, {"the"})) return 0;
    const int32_t group = grammar_.NounGroupAt(i + 1);
    if (group < 0 || grammar_.Tags()[grammar_.NounGroups()[group].head] != Tag::kNoun) return 0;
    const NounGroup& noun = grammar_.NounGroups()[group];
    if (IsTimeUnit(copy_, noun.head) || lexicon_.Get(copy_, noun.head, lexicon_.Class("point")) != nullptr) return 0;  // "the north"
    Mention mention;
    mention.name.parts = {grammar_.NounLemma(noun.head)};
    mention.name.folded = mention.name.parts.front();
    mention.preposition = way;
    mention.title = std::string(vehicle->value);
    mention.title_of = "the";
    AddClaim(copy_, "route", s, {i, noun.tokens.last}, {i + 1, noun.tokens.last}, claims_).said = std::move(mention);
    return noun.tokens.last;
  }

  /// Reads the name that begins at `i`, behind "the"; the token behind it, or 0 where none stands there.
  uint32_t Name(uint32_t i, uint32_t s, TokenRange sentence, std::string way, const Sense* vehicle) {
    while (i < sentence.last && IsOneOf(copy_, copy_.tokens[i], {"the"})) ++i;
    uint32_t end = i;
    while (end < sentence.last && copy_.tokens[end].kind == TokenKind::kWord && copy_.tokens[end].Is(kCapital) && !IsCalendarWord(copy_, end)) ++end;
    if (end + 2 < sentence.last && IsOneOf(copy_, copy_.tokens[end], {"port", "city", "town", "capital", "island"}) && IsOneOf(copy_, copy_.tokens[end + 1], {"of"})) {
      return Name(end + 2, s, sentence, std::move(way), vehicle);  // "the Brazilian port of Santos"
    }
    if (end == i || (end < sentence.last && copy_.tokens[end].Is(kSuffix))) return 0;
    Add(s, {i, end}, std::move(way), vehicle);
    return end;
  }

  void Add(uint32_t s, TokenRange name, std::string_view way, const Sense* vehicle) {
    Mention mention;
    for (uint32_t i = name.first; i < name.last; ++i) mention.name.parts.push_back(LowerCase(copy_.Words(copy_.tokens[i])));
    mention.name.folded = absl::StrJoin(mention.name.parts, " ");
    if (const PlaceMatch place = PlaceAt(copy_, name.first, name.last); place.length == name.size()) {
      mention.name.entity = std::string(place.entity);
      mention.name.within = std::string(place.within);
    }
    mention.preposition = std::string(way);
    mention.title = std::string(vehicle->value);
    AddClaim(copy_, "route", s, name, name, claims_).said = std::move(mention);
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  std::vector<Claim>& claims_;
  const ClassId vehicle_, heading_;
};

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  if (reading.compared) Reader(reading, claims).Run();
}

}  // namespace

extern const ClaimKind kRoute;  // listed in all_kinds.cc
constexpr ClaimKind kRoute = {
    .id = "route",
    .title = "where something travels: bound for Vienna, in from Lima",
    .why = "The name behind words for a journey (\"bound for\", \"en route to\", \"had taken off from\", \"a flight from … to\", \"the\n"
           "Lima-bound bus\"), where a plane, a ship, a train, a vehicle or a load stands before it.",
    .example = "The ferry was bound for Tromso when it ran aground.",
    .extract = Extract,
};

}  // namespace crossread
