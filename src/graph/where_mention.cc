// SPDX-License-Identifier: Apache-2.0
// Reads an act with the noun that it needs, then the phrase that tells where, in front of it or behind.
#include "graph/where_mention.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "base/ascii.h"
#include "grammar/grammar.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"
#include "values/place.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 12;  // words between an act and the phrase that tells where
constexpr uint32_t kNounReach = 14;

constexpr WordSet kPlacing = {"in", "at", "on", "near", "outside", "inside", "into", "off", "beside", "below", "beneath", "under", "behind", "to", "for", "from"};
constexpr WordSet kDetail = {"of", "in", "at", "near", "on", "outside", "beside", "below", "beneath", "under", "behind", "above", "off"};
constexpr WordSet kEnds = {"after", "before", "when", "while", "because", "where", "who", "which", "as", "until", "said", "says", "and", "but", "since", "though", "although", "that"};
constexpr WordSet kElsewhere = {"earlier", "previous", "previously", "ago", "another", "history", "decades", "similar", "past", "elsewhere", "unrelated", "separate", "second", "year", "years", "other", "also",
                                "if", "would", "might", "may", "could", "not", "no", "never", "nor", "or", "denied", "former", "usually", "often", "every", "each", "both", "several", "originally", "planned"};

}  // namespace

/// One sentence after the other of one source.
class WhereReader {
 public:
  WhereReader(const WhereTable& table, const Story& story, DocId doc, std::vector<WhereMention>& found)
      : table_(table), copy_(story.copies[doc]), lexicon_(table.lexicon_), grammar_(copy_), found_(found), noun_(lexicon_.Class("where-noun")),
        venue_(lexicon_.Class("venue")), people_(copy_.tokens.size(), false) {
    for (const Fact& fact : FactsOf(story, doc)) {
      if (fact.claim.kind != "person") continue;
      for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) people_[i] = true;
      const Mention& mention = std::get<Mention>(fact.claim.said);
      if (!mention.name.parts.empty()) families_[fact.claim.sentence].insert(mention.name.parts.back());
    }
  }

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const BlockKind kind = copy_.sentences[s].kind;
      if (kind == BlockKind::kBody || kind == BlockKind::kCaption) Sentence(s);
    }
  }

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }
  std::string Word(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }
  std::string Lemma(uint32_t i, char letter) const { return LemmaOf(lexicon_, copy_.Words(copy_.tokens[i]), copy_.tokens[i].word, letter); }

  void Sentence(uint32_t s) {
    const TokenRange sentence = copy_.sentences[s].tokens;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (copy_.tokens[i].kind != TokenKind::kWord || copy_.tokens[i].Is(kQuoted)) continue;
      auto rows = table_.rows_.find(Lemma(i, 'v'));
      if (rows == table_.rows_.end()) rows = table_.rows_.find(Lemma(i, 'n'));
      if (rows == table_.rows_.end()) continue;
      for (const WhereTable::Row& row : rows->second) {
        if (!Stands(row, i, sentence.last) || !HasNoun(row.sense->extra, i, s)) continue;
        WhereMention mention{.doc = copy_.doc, .sentence = s, .words = {}, .question = row.sense->value, .names = {}, .own = {}, .entity = {}, .within = {}, .venue = {}, .people = {}};
        const bool inverted = row.words.front() == "seat";  // "a kitchen was the seat of the fire at Velm"
        if (!(inverted && Before(i, sentence, mention)) && !Behind(row, i, sentence, mention) && !Before(i, sentence, mention)) continue;
        if (Elsewhere({sentence.first, std::min(sentence.last, std::max(i, mention.words.last) + 1)})) continue;
        if (auto known = families_.find(s); known != families_.end()) mention.people = known->second;
        found_.push_back(std::move(mention));
      }
    }
  }

  bool Stands(const WhereTable::Row& row, uint32_t i, uint32_t last) const {
    if (i + row.words.size() > last) return false;
    for (uint32_t k = 1; k < row.words.size(); ++k) {
      if (Word(i + k) != row.words[k] && Lemma(i + k, 'v') != row.words[k]) return false;
    }
    return true;
  }

  /// A noun of `group` near the act at `at`, or in the sentence before that "it" stands for; also true of "-".
  bool HasNoun(std::string_view group, uint32_t at, uint32_t s) const {
    if (group == "-" || HasNounNear(group, at, copy_.sentences[s].tokens)) return true;
    const uint32_t first = copy_.sentences[s].tokens.first;
    const bool meant = s > 0 && copy_.sentences[s - 1].kind == BlockKind::kBody && at < first + 5 && (IsOneOf(copy_, first, {"it", "they"}) || Is(at - 1, "it") || Is(at - 1, "they"));
    return meant && HasNounNear(group, at, copy_.sentences[s - 1].tokens);
  }

  bool HasNounNear(std::string_view group, uint32_t at, TokenRange sentence) const {
    if (at >= sentence.last) at = sentence.last - std::min<uint32_t>(sentence.size(), kNounReach);
    const uint32_t first = std::max(sentence.first, at - std::min(at, kNounReach));
    for (uint32_t i = first; i < std::min(sentence.last, at + kNounReach); ++i) {
      if (copy_.tokens[i].kind != TokenKind::kWord || i == at) continue;
      const Match phrase = lexicon_.Longest(copy_, i, sentence.last, noun_);
      if (phrase && phrase.sense->value == group) return true;
      for (const Sense& sense : lexicon_.Senses(lexicon_.Find(Lemma(i, 'n')))) {
        if (sense.cls == noun_ && sense.value == group) return true;
      }
    }
    return false;
  }

  /// Of another time or event, or not so.
  bool Elsewhere(TokenRange sentence) const {
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const std::string_view word = copy_.Words(copy_.tokens[i]);
      const bool year = copy_.tokens[i].kind == TokenKind::kNumber && word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && i > sentence.first && IsOneOf(copy_, i - 1, {"in", "since", "of", "until", "from", "by"});
      const bool floor = Is(i, "second") && i + 1 < sentence.last && IsOneOf(copy_, i + 1, {"floor", "storey", "story"});
      if (year || (kElsewhere.Has(copy_, i) && !floor) || word.ends_with("n't") || word.ends_with("n’t")) return true;
    }
    return false;
  }

  /// "was found [in a wood near Velm]": the first phrase behind the act that tells where.
  bool Behind(const WhereTable::Row& row, uint32_t at, TokenRange sentence, WhereMention& mention) const {
    const uint32_t from = at + static_cast<uint32_t>(row.words.size());
    if ((row.sense->value == "strike" || row.sense->value == "raid" || row.words.front() == "blame") && from < sentence.last && Place(from, sentence, mention)) return true;
    if (kPlacing.Has(copy_, from - 1) && row.words.size() > 1 && from < sentence.last && Place(from, sentence, mention)) return true;  // "bound for"
    if (Is(from, ":") && row.words.size() > 2) return from + 1 < sentence.last && Place(from + 1, sentence, mention);  // "Port of loading: Velm"
    for (uint32_t i = from; i + 1 < std::min(sentence.last, from + kReach); ++i) {
      const bool half = Is(i, "and") && Is(i + 1, "a");  // "an hour and a half later"
      if ((kEnds.Has(copy_, i) && !half) || Is(i, ";") || Is(i, ":")) return false;
      if (kPlacing.Has(copy_, i) && Place(i + 1, sentence, mention)) return true;
    }
    return false;
  }

  /// "[In Velm], doctors met"; "[a linen room] was the seat of the fire"; "[the motel] where he was caught".
  bool Before(uint32_t at, TokenRange sentence, WhereMention& mention) const {
    if (kPlacing.Has(copy_, sentence.first) && Place(sentence.first + 1, sentence, mention)) return true;
    for (uint32_t i = at; i-- > sentence.first + 1 && at - i < 8;) {
      if (!Is(i, "where") && !(Is(at, "seat") && IsOneOf(copy_, i, {"was", "is"}))) continue;
      const uint32_t end = Is(i - 1, ",") ? i - 1 : i;
      const int32_t group = end > sentence.first ? grammar_.NounGroupAt(end - 1) : -1;
      if (group < 0) return false;
      uint32_t first = grammar_.NounGroups()[group].tokens.first;
      for (int more = 0; more < 3 && first > sentence.first + 1 && kDetail.Has(copy_, first - 1); ++more) {  // "a room on the fifth floor"
        const int32_t whole = grammar_.NounGroupAt(first - 2);
        if (whole < 0) break;
        first = grammar_.NounGroups()[whole].tokens.first;
      }
      return Place(first, sentence, mention);
    }
    return false;
  }

  /// The place that begins at token `at`, with what goes on to tell of it: "a motel in Velm, Norway".
  bool Place(uint32_t at, TokenRange sentence, WhereMention& mention) const {
    WhereMention trial = mention;
    uint32_t end = at;
    for (uint32_t parts = 0; parts < 4 && at < sentence.last; ++parts) {
      const int32_t group = grammar_.NounGroupAt(at);
      if (group < 0) break;
      const NounGroup& noun = grammar_.NounGroups()[group];
      if (noun.tokens.first != at) break;
      if (!Add(noun, trial) && !(Is(noun.tokens.last, "of") && Plain(noun))) break;  // "the oasis town [of Velm]"
      if (end == at) trial.words.first = at;
      end = noun.tokens.last;
      at = end + 1;
      if (end >= sentence.last || (!kDetail.Has(copy_, end) && !(Is(end, ",") && at < sentence.last && copy_.tokens[at].Is(kCapital)))) break;
    }
    if (trial.words.first >= end || end <= trial.words.first) return false;
    if (trial.names.empty() && trial.venue.empty() && trial.floor == kNoFloor) return false;
    trial.words.last = end;
    mention = std::move(trial);
    return true;
  }

  /// Neither day nor person: "the town".
  bool Plain(const NounGroup& noun) const {
    for (uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) {
      if (people_[i] || IsCalendarWord(copy_, i) || copy_.tokens[i].kind == TokenKind::kNumber) return false;
    }
    return IsOneOf(copy_, noun.head, {"town", "city", "village", "port", "municipality", "district", "province", "suburb", "outskirts", "edge", "centre", "center", "side", "island", "resort", "part", "corner", "hamlet", "settlement", "parish", "county", "community", "quarter", "neighbourhood", "foot", "top", "banks", "grounds", "car"});
  }

  /// What `noun` tells of a place; false where it tells of something else.
  bool Add(const NounGroup& noun, WhereMention& mention) const {
    bool any = false;
    const size_t before = mention.names.size();
    for (uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) {
      if (people_[i] || IsCalendarWord(copy_, i)) return false;
      const Token& token = copy_.tokens[i];
      const bool name = token.kind == TokenKind::kWord && token.Is(kCapital) && !token.Is(kSuffix) && token.end - token.begin > 1 && lexicon_.Get(copy_, i, lexicon_.grammar().entities[1]) == nullptr;
      if (name && !IsOneOf(copy_, i, {"the", "airport", "church", "hospital", "hall", "port", "street", "square", "hotel", "court", "centre", "center", "road", "station", "university", "city", "saint", "san", "north", "south", "east", "west"})) {
        mention.names.push_back(Word(i));
        any = true;
      }
    }
    for (uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) {
      const PlaceMatch place = PlaceAt(copy_, i, noun.tokens.last);
      if (place.length == 0 || !copy_.tokens[i].Is(kCapital)) continue;
      if (mention.entity.empty()) mention.entity = std::string(place.entity), mention.within = std::string(place.within);
      else if (mention.within.empty()) mention.within = std::string(place.entity);
      if (place.entity.starts_with("country:")) {  // the whole, and no name of the place
        for (uint32_t k = i; k < i + place.length; ++k) std::erase(mention.names, Word(k));
      }
      any = true;
      break;
    }
    for (uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) any = Floor(i, noun.tokens.last, mention) || any;
    for (uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) {
      const Match match = lexicon_.Longest(copy_, i, noun.tokens.last, venue_);
      const Sense* sense = match && i + match.length == noun.tokens.last ? match.sense : i + 1 == noun.tokens.last ? lexicon_.FirstSense(Lemma(i, 'n'), venue_) : nullptr;
      if (sense == nullptr || sense->extra == "f") continue;
      any = true;
      if (!mention.venue.empty()) break;  // the first is the smallest
      mention.venue = std::string(sense->value);
      mention.size = sense->extra.empty() ? 'b' : sense->extra[0];
      if (before < mention.names.size()) mention.own.assign(mention.names.begin() + static_cast<std::ptrdiff_t>(before), mention.names.end());
    }
    return any;
  }

  /// "fifth-floor", "the basement", "ground floor".
  bool Floor(uint32_t i, uint32_t last, WhereMention& mention) const {
    static constexpr std::string_view kOrdinals[] = {"ground", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "11th", "12th"};
    constexpr int kTop = 99;
    int floor = kNoFloor;
    if (IsOneOf(copy_, i, {"basement", "cellar", "underground"})) floor = -1;
    else if (IsOneOf(copy_, i, {"attic", "loft", "roof", "rooftop"})) floor = kTop;
    const uint32_t next = i + 1 < last && Is(i + 1, "-") ? i + 2 : i + 1;
    if (next < last && IsOneOf(copy_, next, {"floor", "storey", "story"})) {
      if (Is(i, "top")) floor = kTop;
      for (size_t k = 0; k < std::size(kOrdinals); ++k) {
        if (Word(i) == kOrdinals[k]) floor = static_cast<int>(k);
      }
    }
    if (floor == kNoFloor || mention.floor != kNoFloor) return floor != kNoFloor;
    mention.floor = floor;
    return true;
  }

  const WhereTable& table_;
  const Copy& copy_;
  const Lexicon& lexicon_;
  const Grammar grammar_;
  std::vector<WhereMention>& found_;
  const ClassId noun_, venue_;
  std::vector<bool> people_;                                // by token
  absl::flat_hash_map<uint32_t, std::set<std::string>> families_;  // by sentence
};

WhereTable::WhereTable(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Sense* sense : lexicon.All(lexicon.Class("where"))) {
    Row row{{}, sense};
    for (absl::string_view word : absl::StrSplit(std::string(sense->form), ' ')) row.words.emplace_back(word);
    rows_[row.words[0]].push_back(std::move(row));
  }
  for (auto& [first, rows] : rows_) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.words.size() > b.words.size(); });
  }
}

void WhereTable::Read(const Story& story, DocId doc, std::vector<WhereMention>& found) const { WhereReader(*this, story, doc, found).Run(); }

std::string_view WhereTable::Ask(std::string_view question) const {
  for (const Sense* sense : lexicon_.All(lexicon_.Class("where-ask"))) {
    if (sense->form == question) return sense->value;
  }
  return "Where was it";
}

WhereMatch CompareWheres(const Lexicon& lexicon, const WhereMention& a, const WhereMention& b) {
  auto has = [](const std::vector<std::string>& words, const std::string& word) { return std::find(words.begin(), words.end(), word) != words.end(); };
  auto inside = [&](std::string inner, const std::string& outer) {
    std::replace(inner.begin(), inner.end(), ' ', '-');
    for (const Sense& sense : lexicon.Senses(lexicon.Find(inner))) {
      if (sense.cls == lexicon.Class("venue-in") && sense.value == outer) return true;
    }
    return false;
  };
  const bool wide = (a.size == 'b' || a.size == 'o') && (b.size == 'b' || b.size == 'o');
  const bool kinds = !a.venue.empty() && !b.venue.empty() && a.venue != b.venue && (wide || a.size == b.size) && !inside(a.venue, b.venue) && !inside(b.venue, a.venue);
  const bool named = !a.names.empty() && !b.names.empty();
  auto beside = [&](const std::vector<std::string>& words, const std::vector<std::string>& others) {  // names that the other lacks
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return !has(others, word); });
  };
  if (std::any_of(a.names.begin(), a.names.end(), [&](const std::string& word) { return has(b.names, word); })) {  // "Velm in Odra", "Velm in Tarn"
    const bool two = !a.own.empty() && !b.own.empty() && a.venue == b.venue && std::none_of(a.own.begin(), a.own.end(), [&](const std::string& word) { return has(b.own, word); });
    if ((two && a.venue == "hospital") || (kinds && a.question != "thing-found")) return WhereMatch::kFlat;  // two of one town
    return beside(a.names, b.names) && beside(b.names, a.names) && a.entity.empty() && b.entity.empty() ? WhereMatch::kApart : WhereMatch::kFit;
  }
  if (a.floor != kNoFloor && b.floor != kNoFloor) return a.floor != b.floor ? WhereMatch::kFlat : WhereMatch::kFit;
  if (!named) return kinds ? WhereMatch::kApart : WhereMatch::kFit;
  if ((!a.entity.empty() && (a.entity == b.entity || a.entity == b.within)) || (!b.entity.empty() && b.entity == a.within)) return WhereMatch::kFit;
  if (a.entity.starts_with("city:") && b.entity.starts_with("city:")) return WhereMatch::kFlat;
  return kinds ? WhereMatch::kFlat : WhereMatch::kApart;
}

}  // namespace crossread
