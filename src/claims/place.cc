// SPDX-License-Identifier: Apache-2.0
// place: where something is, read off prepositional phrases ("in Geneva", "in the 5800 block of Palm Street").
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "claims/add_claim.h"
#include "crossread/claim_kind.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/address.h"
#include "values/calendar_word.h"
#include "values/place.h"

namespace crossread {
namespace {

constexpr WordSet kWithin = {"in", "at", "near", "outside", "off", "inside"};
constexpr WordSet kOnto = {"on", "aboard", "through", "via", "by"};

class Reader {
 public:
  Reader(const Reading& reading, std::vector<Claim>& claims)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), claims_(claims), venue_(lexicon_.Class("venue")) {}

  void Run() {
    Addresses();
    const std::vector<NounGroup>& nouns = grammar_.NounGroups();
    for (size_t g = 0; g < nouns.size(); ++g) {
      const Sentence& sentence = copy_.sentences[nouns[g].sentence];
      if (sentence.kind == BlockKind::kBoilerplate || sentence.kind == BlockKind::kByline || sentence.kind == BlockKind::kHeader) continue;
      uint32_t first = nouns[g].tokens.first;
      if (first == sentence.tokens.first || Covered(first)) continue;
      const bool within = kWithin.Has(copy_, first - 1);
      if (within && Read(nouns[g], LowerWord(copy_, first - 1), sentence)) continue;
      if (within || kOnto.Has(copy_, first - 1)) ReadVenue(nouns[g], sentence);
    }
  }

 private:
  std::string Word(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }

  /// Blocks and house numbers of streets, with the preposition and article before them.
  void Addresses() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind == BlockKind::kBoilerplate || sentence.kind == BlockKind::kByline || sentence.kind == BlockKind::kHeader) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        if (copy_.tokens[i].kind != TokenKind::kNumber) continue;
        std::optional<AddressMatch> match = AddressAt(copy_, i, sentence.tokens.last);
        if (!match) continue;
        Mention mention;
        mention.name = NameOf(match->address);
        uint32_t first = i;
        if (first > sentence.tokens.first && Word(first - 1) == "the") --first;
        if (first > sentence.tokens.first && (grammar_.Tags()[first - 1] == Tag::kPreposition || grammar_.Tags()[first - 1] == Tag::kTo)) {
          --first;
          mention.preposition = Word(first);
        }
        covered_.push_back({first, match->tokens.last});
        AddClaim(copy_, "place", s, covered_.back(), match->tokens, claims_).said = std::move(mention);
        i = match->tokens.last - 1;
      }
    }
  }

  bool Covered(uint32_t i) const {
    return std::any_of(covered_.begin(), covered_.end(), [&](TokenRange range) { return range.first <= i && i < range.last; });
  }

  /// True where the group names a place.
  bool Read(const NounGroup& group, std::string preposition, const Sentence& sentence) {
    Mention mention;
    TokenRange range = group.tokens;
    while (range.first < range.last && grammar_.Tags()[range.first] == Tag::kDeterminer) ++range.first;
    if (range.empty()) return false;
    PlaceMatch place = Known(range);
    if (!place.entity.empty()) {
      bool whole = range.first + place.length == range.last;
      mention.name.entity = whole ? std::string(place.entity) : std::string();
      mention.name.within = whole ? std::string(place.within) : std::string(place.entity);
    } else if (std::string_view seat = Seat(range); !seat.empty()) {
      mention.name.within = std::string(seat);
    } else if (!Proper(range)) {
      return false;
    }
    if (const Sense* venue = Venue(group); venue != nullptr && place.entity.empty()) SetVenue(*venue, group, mention);
    range.last = Extend(range.last, sentence, mention.name);
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (copy_.tokens[i].kind != TokenKind::kPunct && Word(i) != "of") mention.name.parts.push_back(Word(i));
    }
    for (const std::string& part : mention.name.parts) {
      if (!mention.name.folded.empty()) mention.name.folded += ' ';
      mention.name.folded += part;
    }
    mention.preposition = std::move(preposition);
    Add(group, range, std::move(mention));
    return true;
  }

  /// The claim of the place at `range`, with the preposition before `group`.
  void Add(const NounGroup& group, TokenRange range, Mention mention) {
    AddClaim(copy_, "place", group.sentence, {group.tokens.first - 1, range.last}, range, claims_).said = std::move(mention);
  }

  /// The row of data/en/venue.tsv for the noun that `group` ends in, of two words before one; null where there is none.
  const Sense* Venue(const NounGroup& group) const {
    for (uint32_t words : {3u, 2u, 1u}) {
      if (group.head + 1 < group.tokens.first + words) continue;
      Match match = lexicon_.Longest(copy_, group.head + 1 - words, group.head + 1, venue_);
      if (match.length == words) return match.sense;
    }
    return lexicon_.FirstSense(grammar_.Lemma(group.head), venue_);
  }

  /// "b church", and what names it.
  void SetVenue(const Sense& venue, const NounGroup& group, Mention& mention) const {
    mention.title = absl::StrCat(av(venue.extra), " ", av(venue.value));
    for (uint32_t i = group.tokens.first; i < group.head; ++i) {
      if (copy_.tokens[i].Is(kCapital)) absl::StrAppend(&mention.title_of, mention.title_of.empty() ? "" : " ", Word(i));
    }
  }

  /// "on the terrace of the ambassador's residence", "at an airstrip": common nouns for where something was.
  void ReadVenue(const NounGroup& group, const Sentence& sentence) {
    const Sense* venue = Venue(group);
    uint32_t last = group.tokens.last;
    const NounGroup* named = &group;
    int32_t whole = last + 1 < sentence.tokens.last && IsWord(copy_, last, "of") ? grammar_.NounGroupAt(last + 1) : -1;
    if (whole >= 0) {
      const NounGroup& of = grammar_.NounGroups()[whole];
      const Sense* larger = Venue(of);
      if (larger != nullptr && (venue == nullptr || venue->extra != "f")) venue = larger, named = &of, last = of.tokens.last;
    }
    if (venue == nullptr || copy_.tokens[group.tokens.first].Is(kQuoted)) return;
    const bool way = IsOneOf(copy_, group.tokens.first - 1, {"through", "via", "by"});
    if (way != (venue->extra == "e")) return;  // a way in is gone through
    if (last < sentence.tokens.last && grammar_.Tags()[last] == Tag::kVerb && Word(last).ends_with("ing")) return;  // "at the ferry landing"
    Mention mention;
    SetVenue(*venue, *named, mention);
    TokenRange range = group.tokens;
    while (range.first < range.last && grammar_.Tags()[range.first] == Tag::kDeterminer) ++range.first;
    range.last = last;
    for (uint32_t i = range.first; i < range.last; ++i) {
      const bool counts = copy_.tokens[i].kind != TokenKind::kPunct && grammar_.Tags()[i] != Tag::kDeterminer && Word(i) != "of";
      if (counts) mention.name.parts.push_back(Word(i));
    }
    mention.name.folded = absl::StrJoin(mention.name.parts, " ");
    mention.preposition = Word(group.tokens.first - 1);
    Add(group, range, std::move(mention));
  }

  /// The last gazetteer place in `range`, its length counted from the start of the range where it ends it.
  PlaceMatch Known(TokenRange range) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      PlaceMatch match = PlaceAt(copy_, i, range.last);
      if (match.length == 0 || !copy_.tokens[i].Is(kCapital)) continue;
      if (i == range.first || i + match.length == range.last) {
        match.length = i == range.first ? match.length : 0;
        return match;
      }
    }
    return {};
  }

  /// "NATO headquarters" stands in the city where the body sits.
  std::string_view Seat(TokenRange range) const {
    bool headquarters = false;
    for (uint32_t i = range.first; i < range.last; ++i) headquarters = headquarters || Word(i) == "headquarters";
    if (!headquarters) return {};
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (Match seat = lexicon_.Longest(copy_, i, range.last, lexicon_.Class("seat"))) return seat.sense->value;
    }
    return {};
  }

  /// An unknown name can be a place where it ends in a proper noun that is neither a day nor a title.
  bool Proper(TokenRange range) const {
    if (grammar_.Tags()[range.last - 1] != Tag::kProper && !copy_.tokens[range.last - 1].Is(kCapital)) return false;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (IsCalendarWord(copy_, i) || lexicon_.Get(copy_, i, lexicon_.grammar().entities[1]) || copy_.tokens[i].Is(kQuoted)) {
        return false;
      }
    }
    return copy_.tokens[range.last - 1].kind == TokenKind::kWord;
  }

  /// Takes ", Switzerland" or ", California" along and notes it as the whole.
  uint32_t Extend(uint32_t last, const Sentence& sentence, Name& name) const {
    if (last + 1 >= sentence.tokens.last || copy_.Words(copy_.tokens[last]) != ",") return last;
    PlaceMatch whole = PlaceAt(copy_, last + 1, sentence.tokens.last);
    if (whole.length == 0 || whole.entity == name.entity || !copy_.tokens[last + 1].Is(kCapital)) return last;
    if (!name.entity.empty() && !name.within.empty() && name.within != whole.entity) return last;
    if (name.within.empty()) name.within = std::string(whole.entity);
    return last + 1 + whole.length;
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  std::vector<Claim>& claims_;
  ClassId venue_;
  std::vector<TokenRange> covered_;  // addresses
};

void Extract(const Reading& reading, std::vector<Claim>& claims) { Reader(reading, claims).Run(); }

}  // namespace

extern const ClaimKind kPlace;  // listed in all_kinds.cc
constexpr ClaimKind kPlace = {
    .id = "place",
    .title = "where something is: cities, countries, sites, street blocks",
    .why = "A place is read off a phrase with in, at, near, off, inside or outside. Cities and countries come from the\n"
           "gazetteer, which also knows the whole that a part lies in (Geneva in Switzerland) and where bodies sit\n"
           "(NATO headquarters in Brussels). A name that the gazetteer lacks is kept as written. \"The 5800 block of\n"
           "Palm Street\" is a place of its own. A part and its whole never contradict each other. Nouns for kinds of places\n"
           "(church, airstrip, quay) are read too.",
    .example = "The delegations met in Geneva, Switzerland.",
    .extract = Extract,
};

}  // namespace crossread
