// SPDX-License-Identifier: Apache-2.0
// Capitalised runs become people where the copy treats them as people: titles, ages, "said", later surnames.
#include "claims/people.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "base/ascii.h"
#include "claims/title.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"
#include "values/names.h"

namespace crossread {
namespace {

bool RunningText(BlockKind kind) { return kind == BlockKind::kBody || kind == BlockKind::kCaption; }

/// Most words have capitals: capitals tell nothing.
bool TitleCase(const Copy& copy, const Sentence& sentence) {
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& token = copy.tokens[i];
    if (token.kind != TokenKind::kWord || token.end - token.begin < 4) continue;
    ++words;
    capitals += token.Is(kCapital);
  }
  return words >= 5 && capitals * 10 >= words * 9;
}

class Finder {
 public:
  explicit Finder(const Reading& reading)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), titles_(copy_), tags_(grammar_.Tags()) {
    function_ = lexicon_.Class("function");
    given_ = lexicon_.Class("given");
    say_ = lexicon_.Class("say");
    bodyword_ = lexicon_.Class("bodyword");
    demonym_ = lexicon_.Class("demonym");
    deed_ = lexicon_.Class("deed");
    noun_class_ = lexicon_.Class("noun-class");
    for (const char* name : {"country", "capital", "city", "region", "metonym", "org", "demonym"}) places_.push_back(lexicon_.Class(name));
    for (ClassId cls : places_) place_set_ |= Lexicon::Only(cls);
  }

  std::vector<PersonMention> Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (!RunningText(sentence.kind) || TitleCase(copy_, sentence)) continue;
      FindRuns(s);
    }
    for (Candidate& candidate : found_) candidate.score = Evidence(candidate);
    Decide();
    return std::move(people_);
  }

 private:
  struct Candidate {
    PersonMention mention;
    int score = 0;
    bool titled = false;  ///< an honorific or office stands directly before it
    bool told = false;    ///< an office stands behind it, between commas
    bool keep = false;
  };

  const Token& At(uint32_t i) const { return copy_.tokens[i]; }
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy_, i, word); }

  bool Function(uint32_t i) const { return lexicon_.Get(copy_, i, function_) != nullptr; }

  /// Can token `i` be part of a name?
  bool NameWord(uint32_t i, uint32_t sentence_first) const {
    const Token& token = At(i);
    if (token.kind != TokenKind::kWord || !token.Is(kCapital) || token.Is(kSuffix)) return false;
    if (token.Is(kAllCaps) && token.end - token.begin > 2) return false;
    if (titles_.OfficeEnd(i) >= 0 && !GivenBefore(i)) return false;
    if (titles_.Honorific(i)) return false;
    if (IsCalendarWord(copy_, i) && lexicon_.Get(copy_, i, given_) == nullptr && !GivenBefore(i)) return false;
    if (Function(i)) return i > sentence_first && GivenBefore(i);
    return true;
  }

  bool GivenBefore(uint32_t i) const { return i > 0 && At(i - 1).Is(kCapital) && lexicon_.Get(copy_, i - 1, given_) != nullptr; }

  bool Particle(uint32_t i) const {
    static constexpr std::string_view kParticles[] = {"van", "von", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "al", "el", "bin", "ibn"};
    return std::find(std::begin(kParticles), std::end(kParticles), Word(i)) != std::end(kParticles);
  }

  /// End of the run of name words that begins at `i`.
  uint32_t RunEnd(uint32_t i, uint32_t last, uint32_t first) const {
    uint32_t at = i + 1;
    while (at < last) {
      if (NameWord(at, first)) {
        ++at;
      } else if (Is(at, ".") && At(at).Is(kGlued) && At(at - 1).end - At(at - 1).begin == 1 && at + 1 < last && NameWord(at + 1, first)) {
        at += 2;  // "Cathy L. Marsh"
      } else if (Is(at, "-") && At(at).Is(kGlued) && at + 1 < last && At(at + 1).Is(kGlued) && NameWord(at + 1, first)) {
        at += 2;
      } else if (Particle(at) && at + 1 < last && (NameWord(at + 1, first) || (Particle(at + 1) && at + 2 < last && NameWord(at + 2, first)))) {
        at += NameWord(at + 1, first) ? 2 : 3;
      } else {
        break;
      }
    }
    return at;
  }

  /// Length of a place, body or demonym that begins at `i`, 0 where there is none.
  uint32_t PlaceLength(uint32_t i, uint32_t last) const {
    if (!At(i).classes.Meets(place_set_)) return 0;
    uint32_t longest = 0;
    for (ClassId cls : places_) longest = std::max(longest, lexicon_.Longest(copy_, i, last, cls).length);
    return longest;
  }

  void FindRuns(uint32_t s) {
    TokenRange range = copy_.sentences[s].tokens;
    for (uint32_t i = range.first; i < range.last;) {
      if (!At(i).Is(kCapital) || !NameWord(i, range.first)) {
        ++i;
        continue;
      }
      uint32_t end = RunEnd(i, range.last, range.first);
      uint32_t begin = i;
      i = end;
      if (uint32_t place = PlaceLength(begin, end); place > 0) {
        bool given = lexicon_.Get(copy_, begin, given_) != nullptr && place == 1 && end - begin == 2;  // "Chad Hale", "Paris Odum"
        if (!given) begin += place;
        // "BBC Drama Commissioning": what goes on behind a body or place is its department, unless it begins as people do.
        if (!given && end - begin >= 2 && lexicon_.Get(copy_, begin, given_) == nullptr) continue;
      }
      if (begin >= end || end - begin > 7) continue;
      if (Is(begin, "-") || Is(begin, ".")) continue;
      AddCandidate(s, begin, end);
    }
  }

  void AddCandidate(uint32_t s, uint32_t begin, uint32_t end) {
    TokenRange range = copy_.sentences[s].tokens;
    for (uint32_t i = begin; i < end; ++i) {
      if (lexicon_.Get(copy_, i, bodyword_) != nullptr && lexicon_.Get(copy_, i, given_) == nullptr) return;  // "Westmarch Crown Court"
    }
    if (end < range.last && Is(end, "&")) return;
    if (end < range.last && titles_.OfficeEnd(end) >= 0 && At(end).Is(kCapital)) return;  // "Deputy [Inside] Minister"
    if (end < range.last && titles_.OfficeEnd(end) >= 0) {  // "[Harbour] manager Ilse Brandvold": a body and its officer
      uint32_t next = static_cast<uint32_t>(titles_.OfficeEnd(end)) + 1;
      if (next < range.last && NameWord(next, range.first)) return;
    }
    if (begin > range.first && (Is(begin - 1, "&") || Is(begin - 1, "@") || Is(begin - 1, "#"))) return;
    bool behind_acronym = begin > range.first && At(begin - 1).Is(kAllCaps) && At(begin - 1).end - At(begin - 1).begin > 1;
    if (behind_acronym && lexicon_.Get(copy_, begin, given_) == nullptr && end - begin > 1) return;  // "BBC [Drama Commissioning]"
    // "Secretary-[Common] Ilse Brandvold": a title that names no office, read for what it is.
    bool garbled = begin > range.first + 1 && Is(begin - 1, "-") && At(begin).Is(kGlued) && titles_.OfficeEnd(begin - 2) >= 0 && end - begin > 2;
    const TokenRange tokens = {garbled ? begin + 1 : begin, end};
    Name folded = FoldName(copy_.Words(tokens), lexicon_);
    if (folded.parts.empty()) return;
    Candidate& candidate = found_.emplace_back();
    candidate.mention.name = tokens;
    candidate.mention.sentence = s;
    candidate.mention.folded = std::move(folded);
    if (garbled) {
      candidate.mention.title = {titles_.OfficeBegin(begin - 2), begin + 1};
      candidate.titled = true;
    } else {
      ReadTitle(candidate, range);
    }
  }

  void ReadTitle(Candidate& candidate, TokenRange range) {
    PersonMention& mention = candidate.mention;
    uint32_t before = mention.name.first;
    auto office = [&] {  // the one that ends before `before`; -1 where none does: "Lt. Col. NAME"
      uint32_t end = before > range.first && Is(before - 1, ".") && At(before - 1).Is(kGlued) ? before - 1 : before;
      return end > range.first && titles_.OfficeEnd(end - 1) == static_cast<int32_t>(end - 1) ? titles_.OfficeEnd(end - 1) : -1;
    };
    // honorifics: "Mr", "Dr."
    while (before > range.first && titles_.Honorific(before - 1) && office() < 0) {
      --before;
      candidate.titled = true;
      if (IsOneOf(copy_, before, {"mr", "sir", "lord"})) mention.man = true;
      if (IsOneOf(copy_, before, {"ms", "mrs", "miss", "dame", "lady"})) mention.woman = true;
    }
    if (int32_t end = office(); end >= 0) {
      ReadBefore(mention, static_cast<uint32_t>(end), range.first);
      candidate.titled = true;
      if (mention.office.track == "rank" && mention.name.last < range.last && Is(mention.name.last, ",")) ReadPost(candidate, range);
      return;
    }
    if (before > range.first + 1 && Is(before - 1, ",")) {
      ReadPreposed(candidate, before - 1, range);
      if (!mention.title.empty()) return;
    }
    ReadNation(mention, before, range);
    ReadAfter(candidate, range);
  }

  /// "Colonel NAME, commander of the guard": the post tells more than the rank.
  void ReadPost(Candidate& candidate, TokenRange range) {
    Candidate trial;
    trial.mention.name = candidate.mention.name;
    ReadAfter(trial, range);
    if (trial.mention.office.cls.empty() || trial.mention.office.track == "rank" || !trial.told) return;
    trial.mention.sentence = candidate.mention.sentence;
    trial.mention.folded = std::move(candidate.mention.folded);
    trial.mention.man = candidate.mention.man;
    trial.mention.woman = candidate.mention.woman;
    candidate.mention = std::move(trial.mention);
    candidate.score += trial.score;
    candidate.told = true;
  }

  void ReadBefore(PersonMention& mention, uint32_t office_end, uint32_t first) {
    uint32_t begin = 0;
    mention.office = titles_.Read(office_end, first, &begin, &mention.of, &mention.body);
    if (mention.office.track == "plural") {
      mention.office = {};
      return;
    }
    mention.title = {begin, office_end + 1};
    if (begin > first + 1 && Joined(begin - 1) && titles_.OfficeEnd(begin - 2) >= 0) mention.office = {};  // "chairman and chief executive NAME": both
  }

  bool Joined(uint32_t i) const { return Is(i, "and") || Is(i, "&"); }

  /// "Kenya's environment secretary, NAME," / "The new US ambassador to NATO, NAME,"
  void ReadPreposed(Candidate& candidate, uint32_t comma, TokenRange range) {
    uint32_t end = candidate.mention.name.last;
    bool closed = end >= range.last || At(end).kind == TokenKind::kPunct || lexicon_.Get(copy_, end, say_) != nullptr;
    if (!closed) return;
    for (uint32_t back = 1; back <= 8 && comma >= range.first + back; ++back) {
      uint32_t i = comma - back;
      if (At(i).kind == TokenKind::kPunct && !Is(i, "-") && !Is(i, "'")) return;
      Tag tag = tags_[i];
      if (tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal || tag == Tag::kPronoun || tag == Tag::kSubordinator) return;
      if (titles_.OfficeEnd(i) != static_cast<int32_t>(i)) continue;
      if (i + 1 < comma && At(i + 1).Is(kSuffix)) return;  // "the mayor's wife, NAME"
      PersonMention trial;
      ReadBefore(trial, i, range.first);
      if (trial.title.empty()) return;
      if (i + 1 < comma && titles_.ReadBody(i + 1, comma, &trial.of, &trial.body) != comma) return;
      // a list: "the mayor, Peter Hale and others" has no determiner problem, but "Mayor Odum, Peter Hale" has a name between
      candidate.mention.office = trial.office;
      candidate.mention.of = trial.of;
      candidate.mention.body = trial.body;
      candidate.mention.title = {trial.title.first, comma};
      candidate.titled = true;
      return;
    }
  }

  /// A lower-case noun for a person: "runner", "tourist".
  bool PersonNoun(uint32_t i) const {
    if (At(i).kind != TokenKind::kWord || At(i).Is(kCapital) || At(i).Is(kSuffix)) return false;
    const Sense* sense = lexicon_.Get(copy_, i, noun_class_);
    return sense != nullptr && sense->value.find("person") != std::string_view::npos;
  }

  /// "Kenya's NAME", "Kenyan NAME", "Kenyan runner NAME", "NAME of Ethiopia".
  void ReadNation(PersonMention& mention, uint32_t before, TokenRange range) {
    uint32_t length = 0;
    if (mention.title.empty() && before > range.first + 1 && PersonNoun(before - 1) && lexicon_.Get(copy_, before - 2, demonym_) != nullptr &&
        !(before > range.first + 2 && Is(before - 3, "-"))) {
      mention.of = std::string(titles_.Nation(before - 2, before - 1, &length));
      if (!mention.of.empty()) mention.nation = {before - 2, before};
      return;
    }
    for (uint32_t back = 1; back <= 4 && before >= range.first + back; ++back) {
      uint32_t i = before - back;
      std::string_view nation = titles_.Nation(i, before, &length);
      if (nation.empty()) continue;
      bool whole = length == back;
      bool possessive = length + 1 == back && At(before - 1).Is(kSuffix) && tags_[before - 1] == Tag::kPossessive;
      bool hyphen = i > range.first && Is(i - 1, "-");
      if ((whole && !hyphen && lexicon_.Longest(copy_, i, before, lexicon_.Class("demonym")).length == back) || possessive) {
        mention.of = std::string(nation);
        mention.nation = {i, before};
      }
      return;
    }
    uint32_t after = mention.name.last;
    if (after + 1 < range.last && Is(after, "of")) {
      std::string_view nation = titles_.Nation(after + 1, range.last, &length);
      if (!nation.empty()) {
        mention.of = std::string(nation);
        mention.nation = {after, after + 1 + length};
      }
    }
  }

  /// "NAME, the interior minister," / "NAME, who was interior minister" / "NAME is the minister" / "NAME … as minister".
  void ReadAfter(Candidate& candidate, TokenRange range) {
    PersonMention& mention = candidate.mention;
    uint32_t at = mention.name.last;
    if (at >= range.last) return;
    bool comma = Is(at, ",");
    uint32_t i = at;
    bool verb = false;
    if (comma) {
      ++i;
      if (i + 1 < range.last && At(i).kind == TokenKind::kNumber && Is(i + 1, ",")) i += 2;  // an age
      if (i < range.last && Is(i, "who")) {
        if (ReadDoes(candidate, i + 1, range)) return;
        verb = true;
        ++i;
      }
    } else {
      verb = true;
    }
    if (verb) {
      uint32_t stop = std::min(range.last, i + 4);
      uint32_t copula = i;
      while (copula < stop && !Copula(copula)) {
        if (tags_[copula] != Tag::kAuxiliary && tags_[copula] != Tag::kAdverb) {
          copula = stop;
          break;
        }
        ++copula;
      }
      if (copula >= stop) {
        ReadAs(candidate, at, range);
        return;
      }
      i = copula + 1;
    }
    ReadApposition(candidate, i, range, verb);
    if (mention.title.empty()) ReadAs(candidate, at, range);
  }

  /// "NAME, who governs the province": an office told by its verb, of data/en/title.tsv.
  bool ReadDoes(Candidate& candidate, uint32_t verb, TokenRange range) {
    if (verb + 1 >= range.last) return false;
    const Sense* row = lexicon_.Get(copy_, verb, lexicon_.Class("office-verb"));
    int32_t group = row == nullptr ? -1 : grammar_.NounGroupAt(verb + 1);
    if (group < 0) return false;
    PersonMention& mention = candidate.mention;
    mention.office.cls = std::string(row->value);
    mention.office.track = std::string(row->extra);
    const TokenRange noun = grammar_.NounGroups()[group].tokens;
    for (uint32_t k = noun.first; k < noun.last; ++k) {
      if (tags_[k] != Tag::kDeterminer && !At(k).Is(kSuffix)) mention.body += (mention.body.empty() ? "" : " ") + LowerCase(copy_.Words(At(k)));
    }
    mention.title = {verb - 1, noun.last};
    candidate.score += 3;
    candidate.told = true;
    return true;
  }

  bool Copula(uint32_t i) const { return IsOneOf(copy_, i, {"is", "was", "became", "remains", "been", "becomes"}); }

  void ReadApposition(Candidate& candidate, uint32_t from, TokenRange range, bool verb) {
    PersonMention& mention = candidate.mention;
    for (uint32_t i = from; i < range.last && i < from + 9; ++i) {
      if (titles_.OfficeEnd(i) >= 0) {
        uint32_t end = static_cast<uint32_t>(titles_.OfficeEnd(i));
        uint32_t next = end + 1;
        // "the finance ministry official" goes on; "the mayor's wife" is somebody else
        if (next < range.last && At(next).Is(kSuffix)) return;
        if (next < range.last && titles_.OfficeEnd(next) >= 0) continue;
        if (next < range.last && (At(next).Is(kCapital) && !At(next).Is(kAllCaps) && At(next).kind == TokenKind::kWord)) return;
        if (next < range.last && (tags_[next] == Tag::kNoun || Is(next, "-"))) continue;
        PersonMention trial;
        uint32_t begin = 0;
        trial.office = titles_.Read(end, from, &begin, &trial.of, &trial.body);
        if (trial.office.track == "plural" || (begin > from && !LeadsIn(from, begin))) return;
        uint32_t after = titles_.ReadBody(next, range.last, &trial.of, &trial.body);
        bool closed = after >= range.last || At(after).kind == TokenKind::kPunct || Is(after, "who") || Is(after, "and") ||
                      tags_[after] == Tag::kPreposition || tags_[after] == Tag::kAdverb || lexicon_.Get(copy_, after, say_) != nullptr;
        if (!closed && !verb) return;
        bool several = next + 1 < range.last && Joined(next) && (titles_.OfficeEnd(next + 1) >= 0 || (next + 2 < range.last && titles_.OfficeEnd(next + 2) >= 0));
        if (!several) mention.office = trial.office;  // "NAME, chairman and chief executive": both
        if (mention.of.empty() || !trial.of.empty()) mention.of = trial.of;
        mention.body = trial.body;
        mention.title = {from, std::max(next, after)};
        candidate.score += verb ? 1 : 3;
        candidate.told = !verb;
        return;
      }
      Tag tag = tags_[i];
      if (At(i).kind == TokenKind::kPunct && !Is(i, "-") && !Is(i, "'")) return;
      if (tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal || tag == Tag::kPreposition || tag == Tag::kSubordinator || tag == Tag::kNot ||
          tag == Tag::kPronoun || tag == Tag::kConjunction) {
        if (!(Is(i, "and") && titles_.Field(i - 1) != nullptr)) return;
      }
    }
  }

  /// The words between comma and title: determiners, countries, adjectives, common nouns.
  bool LeadsIn(uint32_t from, uint32_t to) const {
    for (uint32_t i = from; i < to; ++i) {
      if (At(i).kind == TokenKind::kPunct && !Is(i, "-")) return false;
    }
    return true;
  }

  /// "cost NAME her job as justice minister", "NAME resigned as treasurer".
  void ReadAs(Candidate& candidate, uint32_t from, TokenRange range) {
    PersonMention& mention = candidate.mention;
    for (uint32_t i = from; i + 1 < range.last && i < from + 7; ++i) {
      if (At(i).kind == TokenKind::kPunct) return;
      if (!Is(i, "as")) continue;
      bool led = IsOneOf(copy_, i - 1, {"job", "role", "post", "position", "resigned", "served", "serves", "stepped", "down", "quit", "appointed",
                                        "elected", "sacked", "named", "place", "tenure", "election", "appointment", "resign", "re-elected", "in"});
      if (!led) return;
      for (uint32_t k = i + 1; k < range.last && k < i + 7; ++k) {
        if (titles_.OfficeEnd(k) < 0) {
          if (At(k).kind == TokenKind::kPunct || tags_[k] == Tag::kVerb || tags_[k] == Tag::kPreposition) return;
          continue;
        }
        uint32_t end = static_cast<uint32_t>(titles_.OfficeEnd(k)), begin = 0;
        if (end + 1 < range.last && (At(end + 1).Is(kSuffix) || titles_.OfficeEnd(end + 1) >= 0)) return;
        mention.office = titles_.Read(end, i + 1, &begin, &mention.of, &mention.body);
        uint32_t after = titles_.ReadBody(end + 1, range.last, &mention.of, &mention.body);
        mention.title = {begin, std::max(end + 1, after)};
        candidate.score += 2;
        return;
      }
      return;
    }
  }

  /// A verb of data/en/deed.tsv: somebody scores, chairs, directs.
  bool Does(uint32_t i) const {
    if (tags_[i] != Tag::kVerb) return false;
    std::span<const Sense> senses = lexicon_.Senses(lexicon_.Find(grammar_.Lemma(i)));
    return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == deed_; });
  }

  int Evidence(const Candidate& candidate) const {
    const PersonMention& mention = candidate.mention;
    TokenRange range = copy_.sentences[mention.sentence].tokens;
    uint32_t begin = mention.name.first, end = mention.name.last;
    int score = candidate.score;
    if (candidate.titled) score += 3;
    if (!mention.nation.empty() && candidate.mention.folded.parts.size() > 1) score += 2;
    if (lexicon_.Get(copy_, begin, given_) != nullptr && candidate.mention.folded.parts.size() > 1) score += 3;
    for (uint32_t i = begin; i < end; ++i) score += Is(i, ".") ? 2 : 0;  // an initial inside
    if (end < range.last) {
      const Sense* say = lexicon_.Get(copy_, end, say_);
      if (say != nullptr && say->extra != "label" && tags_[end] == Tag::kVerb) score += 2;
      if (Does(end)) score += 2;
      if (Is(end, ",") && end + 2 < range.last) {
        if (Is(end + 1, "who") || Is(end + 1, "whose")) score += 3;
        if (At(end + 1).kind == TokenKind::kNumber && At(end + 1).end - At(end + 1).begin <= 2 && (Is(end + 2, ",") || Is(end + 2, "."))) score += 3;
      }
      if (Is(end, "(") && end + 2 < range.last && At(end + 1).kind == TokenKind::kNumber && At(end + 1).end - At(end + 1).begin <= 2) score += 3;
    }
    if (begin > range.first) {
      const Sense* say = lexicon_.Get(copy_, begin - 1, say_);
      if (say != nullptr && say->extra != "label") score += 2;
      if (Is(begin - 1, "old")) score += 3;
      if (Is(begin - 1, "by") && begin > range.first + 1 && Does(begin - 2)) score += 2;
      if (IsOneOf(copy_, begin - 1, {"the", "in", "at", "near", "from", "off"})) score -= 3;
      if (Is(begin - 1, "of")) score -= 1;
    }
    return score;
  }

  void Decide() {
    // Full names with enough said for them, counted over the whole copy.
    absl::flat_hash_map<std::string_view, int> total;
    for (const Candidate& candidate : found_) {
      if (candidate.mention.folded.parts.size() > 1) total[candidate.mention.folded.folded] += candidate.score;
    }
    // A later mention by surname speaks for the full name.
    for (auto& [folded, score] : total) {
      size_t space = folded.rfind(' ');
      std::string_view surname = folded.substr(space + 1);
      for (const Candidate& candidate : found_) {
        if (candidate.mention.folded.parts.size() == 1 && candidate.mention.folded.folded == surname) score += 1 + std::max(0, candidate.score);
      }
    }
    std::vector<const Name*> known;  // each once
    for (const Candidate& candidate : found_) {
      const Name& name = candidate.mention.folded;
      if (name.parts.size() < 2 || total[name.folded] < 2) continue;
      if (std::none_of(known.begin(), known.end(), [&](const Name* other) { return other->folded == name.folded; })) known.push_back(&name);
    }
    absl::flat_hash_map<std::string_view, bool> short_for_known;
    auto is_short = [&](const Name& one) {
      const auto [at, is_new] = short_for_known.try_emplace(one.folded, false);
      if (is_new) at->second = std::any_of(known.begin(), known.end(), [&](const Name* full) { return CompareNames(one, *full, lexicon_) == NameMatch::kSame; });
      return at->second;
    };
    for (Candidate& candidate : found_) {
      bool keep = false;
      if (candidate.mention.folded.parts.size() > 1) {
        keep = total[candidate.mention.folded.folded] >= 2;
      } else {
        keep = is_short(candidate.mention.folded) || ((candidate.titled || candidate.told) && candidate.score >= 3);
        if (!keep && total_singles_.empty()) CountSingles();
        if (!keep) keep = total_singles_[candidate.mention.folded.folded] >= 3 && candidate.score >= 0;
      }
      candidate.keep = keep;
    }
    for (Candidate& candidate : found_) {
      if (candidate.keep) people_.push_back(std::move(candidate.mention));
    }
  }

  /// Surnames that stand alone all through a copy ("Brandvold felt") count as people where they are titled somewhere.
  void CountSingles() {
    for (const Candidate& candidate : found_) {
      if (candidate.mention.folded.parts.size() == 1) total_singles_[candidate.mention.folded.folded] += candidate.titled ? 3 : 0;
    }
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  TitleWords titles_;
  const std::vector<Tag>& tags_;
  ClassId function_, given_, say_, bodyword_, demonym_, noun_class_, deed_;
  std::vector<ClassId> places_;
  ClassSet place_set_;
  std::vector<Candidate> found_;
  absl::flat_hash_map<std::string_view, int> total_singles_;  // by names in `found_`
  std::vector<PersonMention> people_;
};

}  // namespace

const std::vector<PersonMention>& FindPeople(const Reading& reading) {
  if (!reading.people) reading.people = std::make_shared<const std::vector<PersonMention>>(Finder(reading).Run());
  return *reading.people;
}

const PersonMention* PersonAt(const std::vector<PersonMention>& people, uint32_t i) {
  auto after = std::upper_bound(people.begin(), people.end(), i, [](uint32_t token, const PersonMention& person) { return token < person.name.first; });
  if (after == people.begin() || i >= (after - 1)->name.last) return nullptr;
  return &*(after - 1);
}

}  // namespace crossread
