// SPDX-License-Identifier: Apache-2.0
// Reads noun groups behind prepositions of place, towns that stand before a noun ("a Velm hotel") or alone, and labels ("Venue: Velm").
#include "graph/place_mark.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"
#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr int kLead = 2;           // sentences that open a source
constexpr uint32_t kDetails = 4;   // phrases that one place is told in

constexpr WordSet kAt = {"in", "at", "on", "near", "outside", "inside", "off", "beside", "below", "beneath", "under", "behind", "above", "around", "through", "via", "across", "along", "within", "by", "up", "between", "round", "beyond", "ashore"};
constexpr WordSet kTo = {"to", "into", "onto", "for", "towards", "toward"};
constexpr WordSet kFrom = {"from"};
constexpr WordSet kDetail = {"of", "in", "at", "near", "on", "outside", "beside", "below", "beneath", "under", "behind", "above", "off", "from"};

class Reader {
 public:
  Reader(const Story& story, DocId doc, const KnownPlaces& places, const PlaceActs& acts, WordLikeness& likeness)
      : copy_(story.copies[doc]), lexicon_(*copy_.lexicon), grammar_(copy_), places_(places), scenes_(story, doc, grammar_, acts, likeness), venue_(lexicon_.Class("venue")), side_(lexicon_.Class("place-side")) {}

  std::vector<PlaceMark> Run() {
    int body = 0;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const BlockKind kind = copy_.sentences[s].kind;
      if (kind != BlockKind::kBody && kind != BlockKind::kCaption) continue;
      if (!copy_.sentences[s].echo) Sentence(s, body < kLead);
      ++body;
    }
    return std::move(marks_);
  }

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }

  void Sentence(uint32_t s, bool early) {
    const TokenRange sentence = copy_.sentences[s].tokens;
    for (uint32_t i = sentence.first; i < sentence.last;) {
      const int32_t g = grammar_.NounGroupAt(i);
      if (g < 0) {
        ++i;
        continue;
      }
      const NounGroup& group = grammar_.NounGroups()[g];
      PlaceMark mark;
      mark.doc = copy_.doc, mark.sentence = s, mark.early = early;
      const bool placed = group.tokens.first > sentence.first && Placed(group.tokens.first - 1, sentence, mark);
      if (placed && Is(group.tokens.first - 1, "of")) SideBefore(group.tokens.first - 1, sentence, mark);
      i = group.tokens.last;
      if (placed ? Place(group.tokens.first, sentence, mark) : Standing(group, mark)) {
        i = std::max(i, mark.tokens.last);
        mark.scene = scenes_.Of(s, mark.tokens);
        marks_.push_back(std::move(mark));
      }
    }
  }

  /// A word before a place stands at token `i`.
  bool Placed(uint32_t i, TokenRange sentence, PlaceMark& mark) const {
    for (uint32_t k = std::max(sentence.first + 4, i) - 4; k < i; ++k) {
      if (IsStreet(k)) return false;
    }
    mark.loose = IsOneOf(copy_, i, {"near", "outside", "off", "around", "by", "along", "beyond", "between"});
    mark.way = kTo.Has(copy_, i) ? PlaceMark::Way::kTo : kFrom.Has(copy_, i) ? PlaceMark::Way::kFrom : PlaceMark::Way::kAt;
    if (mark.way != PlaceMark::Way::kAt || kAt.Has(copy_, i)) return true;
    if (Is(i, ":")) return i == sentence.first + 1 && IsOneOf(copy_, sentence.first, {"venue", "where", "place", "location", "port", "destination", "site", "to", "from"});
    if (Is(i, "of") && i > sentence.first) {
      return lexicon_.Get(copy_, i - 1, side_) != nullptr || IsGeographic(copy_, i - 1) || IsOneOf(copy_, i - 1, {"native", "out", "capital"});
    }
    const bool reached = IsOneOf(copy_, i, {"reach", "reached", "reaches", "left", "leave", "leaves", "leaving", "visited", "visits", "visit", "visiting", "entered", "enter", "reaching", "departed", "hit", "struck"});
    if (Is(i, "left") || Is(i, "leave") || Is(i, "leaves") || Is(i, "leaving") || Is(i, "departed")) mark.way = PlaceMark::Way::kFrom;
    else if (reached) mark.way = PlaceMark::Way::kTo;
    return reached && copy_.tokens[i + 1].Is(kCapital) && places_.At(copy_, i + 1, copy_.sentences[mark.sentence].tokens.last).has_value();
  }

  /// "Bader Avenue near Velm" is a crossing.
  bool IsStreet(uint32_t i) const { return copy_.tokens[i].Is(kCapital) && IsOneOf(copy_, i, {"avenue", "ave", "street", "st", "road", "rd", "boulevard", "drive", "lane", "block"}); }

  /// "north-east [of] Velm"
  void SideBefore(uint32_t of, TokenRange sentence, PlaceMark& mark) const {
    for (uint32_t i = std::max(sentence.first + 3, of) - 3; i < of; ++i) {
      if (Side(i, of, mark)) return;
    }
  }

  /// "a Velm hotel", "Velm's new hall": a town that stands before a noun, or alone.
  bool Standing(const NounGroup& group, PlaceMark& mark) const {
    for (uint32_t i = group.tokens.first; i < group.tokens.last; ++i) {
      if (scenes_.OfPerson(i)) return false;
      const auto found = places_.At(copy_, i, group.tokens.last);
      if (!found) continue;
      if (found->place.size != KnownPlace::Size::kTown) return false;
      if (i > group.tokens.first && copy_.tokens[i - 1].Is(kCapital)) return false;
      mark.bare = i + found->length == group.tokens.last;
      if (Is(i + found->length, "-") && Is(i + found->length + 1, "bound")) mark.way = PlaceMark::Way::kTo, mark.bare = false;
      if (mark.bare && group.tokens.first > 0 && grammar_.Tags()[group.tokens.first - 1] == Tag::kPreposition) return false;  // "a win over Velm"
      if (!mark.bare && copy_.tokens[i + found->length].Is(kCapital)) return false;
      return Add(group, mark) && (mark.tokens = group.tokens, true);
    }
    return false;
  }

  /// The place that begins at token `at`, with what goes on to tell of it: "a motel in Velm, Norway".
  bool Place(uint32_t at, TokenRange sentence, PlaceMark& mark) const {
    PlaceMark trial = mark;
    uint32_t end = at, told = at;  // behind the last phrase that tells of it
    for (uint32_t parts = 0; parts < kDetails && at < sentence.last; ++parts) {
      const int32_t g = grammar_.NounGroupAt(at);
      if (g < 0) break;
      const NounGroup& group = grammar_.NounGroups()[g];
      if (group.tokens.first != at) break;
      const bool plain = Is(group.tokens.last, "of") && copy_.tokens[group.head].kind == TokenKind::kWord;
      if (!Add(group, trial) && !plain) break;
      if (end == at) trial.tokens.first = at;
      told = end = group.tokens.last;
      if (std::any_of(trial.known.begin(), trial.known.end(), [](const KnownPlace& place) { return place.size == KnownPlace::Size::kCountry; })) break;  // nothing larger follows
      at = end + 1;
      const bool named = !trial.names.empty() || (!trial.known.empty() && trial.known.front().size == KnownPlace::Size::kTown);
      if (Is(end, ",") && at + 1 < sentence.last && IsOneOf(copy_, at, {"in", "on"}) && named) ++at, ++end;  // "Velm, on the mainland"
      if (end >= sentence.last || at >= sentence.last || (!kDetail.Has(copy_, end) && !(Is(end, ",") && copy_.tokens[at].Is(kCapital) && places_.At(copy_, at, sentence.last)))) break;
    }
    if (told <= trial.tokens.first || trial.tokens.first == 0) return false;
    if (trial.known.empty() && trial.names.empty() && trial.venues.empty() && trial.floor == kAnyFloor && trial.sides.empty()) return false;
    if (!trial.sides.empty() && trial.known.empty() && trial.way == PlaceMark::Way::kTo) trial.way = PlaceMark::Way::kAt;  // "to the west of"
    trial.tokens.last = told;
    mark = std::move(trial);
    return true;
  }

  /// What `group` tells of a place; false where it tells of something else.
  bool Add(const NounGroup& group, PlaceMark& mark) const {
    const TokenRange range = group.tokens;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (scenes_.OfPerson(i) || IsCalendarWord(copy_, i) || IsTimeUnit(copy_, i)) return false;
    }
    if (IsStreet(group.head)) return false;  // of any town
    if (!copy_.tokens[group.head].Is(kCapital) && !Holds(group.head)) return false;  // "Velm's trade"
    bool any = false;
    const bool names = NamesPlace(group);
    for (uint32_t i = range.first; i < range.last;) {
      const auto found = places_.At(copy_, i, range.last);
      if (found && Whole({i, i + found->length}, range)) {
        mark.known.push_back(found->place);
        i += found->length, any = true;
        continue;
      }
      if (names && IsName(i)) mark.names.insert(FoldLetters(copy_.Words(copy_.tokens[i]))), any = true;
      ++i;
    }
    std::stable_sort(mark.known.begin(), mark.known.end(), [](const KnownPlace& a, const KnownPlace& b) { return a.size < b.size; });
    const bool sided = any || IsGeographic(copy_, group.head) || lexicon_.Get(copy_, group.head, side_) != nullptr;
    for (uint32_t i = range.first; i < range.last; ++i) any = FloorAt(copy_, i, range.last, mark.floor) || (sided && Side(i, range.last, mark)) || any;
    for (uint32_t i = range.first; i < range.last; ++i) any = Venue(i, range.last, mark) || any;
    return any;
  }

  /// A noun for something that stands somewhere.
  bool Holds(uint32_t head) const {
    const std::string& noun = grammar_.NounLemma(head);
    if (IsGeographic(copy_, head) || lexicon_.Get(copy_, head, side_) != nullptr || lexicon_.FirstSense(noun, venue_) != nullptr || Is(head, "capital")) return true;
    const Sense* sense = lexicon_.FirstSense(noun, lexicon_.Class("noun-class"));
    return sense != nullptr && (sense->value == "artifact" || sense->value == "location" || sense->value == "object" || sense->value == "group");
  }

  /// "Albans" in "Fort Albans" and in "Albans Street" is no town.
  bool Whole(TokenRange name, TokenRange group) const {
    const bool opens = name.size() == 1 && (copy_.tokens[name.first].Is(kLineStart) || name.first == copy_.sentences[grammar_.NounGroups()[grammar_.NounGroupAt(name.first)].sentence].tokens.first);
    if (opens && grammar_.Forms(name.first).known) return false;  // "Brake pressure"
    const bool ship = name.first == group.first + 1 && name.last == group.last && Is(group.first, "the") && !Is(name.last - 1, "capital") && places_.At(copy_, name.first, name.last)->place.size == KnownPlace::Size::kTown;
    if (ship) return false;
    const uint32_t before = name.first - 1;
    if (name.first > group.first && copy_.tokens[before].kind == TokenKind::kWord && copy_.tokens[before].Is(kCapital) && !Is(before, "the") && !copy_.tokens[before].Is(kLineStart)) {
      if (lexicon_.Get(copy_, before, lexicon_.grammar().entities[1]) == nullptr) return false;  // "South Velm", not "Spanish Velm"
    }
    if (IsOneOf(copy_, std::min<uint32_t>(name.last, static_cast<uint32_t>(copy_.tokens.size()) - 1), {"de", "du", "la", "le", "der", "di", "del", "da", "al", "von", "van"})) return false;  // "Brest de Velm"
    if (name.last >= group.last || !copy_.tokens[name.last].Is(kCapital)) return true;
    return IsOneOf(copy_, name.last, {"airport", "airfield", "station", "hospital", "stadium", "arena", "port", "harbour", "harbor", "cathedral", "university", "hall", "court", "zoo", "museum", "county", "central", "international"}) || places_.At(copy_, name.last, group.last).has_value();
  }

  /// A word with a capital that stands for no kind, people or body.
  bool IsName(uint32_t i) const {
    const Token& token = copy_.tokens[i];
    return token.kind == TokenKind::kWord && token.Is(kCapital) && !token.Is(kSuffix) && !token.Is(kAllCaps) && token.end - token.begin > 1 && lexicon_.Get(copy_, i, lexicon_.grammar().entities[1]) == nullptr &&
           !IsKindOfPlace(copy_, i) && IsContentWord(lexicon_, copy_.Words(token), token.word);
  }

  /// The capitals of `group` can be a place's: "Velm", "the Velm quarter", "Velm Street", not "the Rovers", "the Velm charge".
  bool NamesPlace(const NounGroup& group) const {
    const TokenRange range = group.tokens;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (copy_.tokens[i].Is(kAllCaps) && copy_.tokens[i].end - copy_.tokens[i].begin > 1) return false;
    }
    if (IsGeographic(copy_, group.head) || lexicon_.FirstSense(grammar_.NounLemma(group.head), venue_) != nullptr) return true;
    if (!copy_.tokens[group.head].Is(kCapital)) return false;
    for (uint32_t i = range.first; i + 1 < range.last; ++i) {
      if (copy_.tokens[i].Is(kCapital) && lexicon_.Get(copy_, i, lexicon_.Class("given")) != nullptr) return false;  // "to Oscar Brill"
    }
    return !IsOneOf(copy_, range.first, {"the", "a", "an", "his", "her", "their", "its", "this", "that"}) || IsKindOfPlace(copy_, group.head);
  }

  bool Side(uint32_t i, uint32_t last, PlaceMark& mark) const {
    const Match match = lexicon_.Longest(copy_, i, last, side_);
    if (!match || copy_.tokens[i].Is(kCapital)) return false;
    const std::vector<std::string> ends = absl::StrSplit(std::string(match.sense->value), ' ');
    for (size_t k = 0; k + 1 < ends.size(); k += 2) mark.sides.try_emplace(ends[k], ends[k + 1][0]);
    return true;
  }

  bool Venue(uint32_t i, uint32_t last, PlaceMark& mark) const {
    const Match match = lexicon_.Longest(copy_, i, last, venue_);
    const Sense* sense = match && i + match.length == last ? match.sense : i + 1 == last ? lexicon_.FirstSense(grammar_.NounLemma(i), venue_) : nullptr;
    if (sense == nullptr || Is(i, "bars")) return false;
    if (sense->extra == "f") return mark.floor != kAnyFloor;
    mark.venues.insert(std::string(sense->value));
    mark.sizes.insert(sense->extra.empty() ? 'b' : sense->extra[0]);
    return true;
  }

  const Copy& copy_;
  const Lexicon& lexicon_;
  const Grammar grammar_;
  const KnownPlaces& places_;
  SceneReader scenes_;
  const ClassId venue_, side_;
  std::vector<PlaceMark> marks_;
};

}  // namespace

std::vector<PlaceMark> ReadPlaceMarks(const Story& story, DocId doc, const KnownPlaces& places, const PlaceActs& acts, WordLikeness& likeness) {
  return Reader(story, doc, places, acts, likeness).Run();
}

}  // namespace crossread
