// SPDX-License-Identifier: Apache-2.0
// stance: which side of a matter a sentence takes, and of whom or what.
#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "claims/add_claim.h"
#include "claims/lacks.h"
#include "claims/matters.h"
#include "claims/notions.h"
#include "claims/noun_presence.h"
#include "claims/polarity.h"
#include "claims/stance_bearers.h"
#include "claims/state_bearer.h"
#include "claims/turning.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/of_lexicon.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

class StanceReader {
 public:
  explicit StanceReader(const Reading& reading)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), tags_(grammar_.Tags()), polarity_(copy_, tags_), turning_(copy_, grammar_, polarity_),
        presence_(copy_, grammar_, turning_), bearers_(reading), notions_(copy_, grammar_, OfLexicon(lexicon_, own_)), lacks_(copy_, grammar_, polarity_, turning_, presence_, notions_, bearers_), matters_(copy_, grammar_, polarity_, turning_, bearers_) {}

  void Run(std::vector<Claim>& claims) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (!Running(sentence)) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
        const bool read = copy_.tokens[i].kind == TokenKind::kWord && !copy_.tokens[i].Is(kQuoted);
        const uint32_t end = read ? notions_.At(i, sentence.tokens.last, rows_) : 0;
        const bool word = copy_.tokens[i].kind == TokenKind::kWord;
        for (uint32_t k = i; word && k < std::max(i + 1, end); ++k) {
          if (matters_.Opens(k)) matters_.Add(k, s, claims);
        }
        if (end != 0) {
          for (const NotionRow* row : rows_) Add(*row, s, {i, end}, claims);
        } else if (read && lacks_.Opens(i, sentence.tokens)) {
          lacks_.Add(i, s, claims);
        }
        i = std::max(i + 1, end);
      }
    }
  }

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }

  /// Running text that asks nothing.
  bool Running(const Sentence& sentence) const {
    if (sentence.tokens.empty() || Is(sentence.tokens.last - 1, "?")) return false;
    if (sentence.kind == BlockKind::kHeadline) return Is(sentence.tokens.last - 1, ".");
    return sentence.kind == BlockKind::kBody || sentence.kind == BlockKind::kCaption;
  }

  bool IsTimeNoun(const std::string& word) const {
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
      if (sense.cls == lexicon_.grammar().noun_class && sense.value == "time") return true;
    }
    return false;
  }

  /// Behind "is" or "remained", and in no degree: not "is less safe", "is safe enough", "is safe to say".
  bool Predicated(uint32_t i, TokenRange sentence) const {
    if (i + 1 < sentence.last && (IsOneOf(copy_, i + 1, {"enough", "than", "that", "about", "on", "in", "as", "-"}) || tags_[i + 1] == Tag::kNoun || (tags_[i + 1] == Tag::kTo && i + 2 < sentence.last && tags_[i + 2] == Tag::kVerb))) return false;
    for (uint32_t k = i; k > sentence.first && k + 4 > i; --k) {
      if (IsOneOf(copy_, k - 1, {"is", "was", "are", "were", "be", "been", "remained", "remains", "remain", "stayed"})) return true;
      if (tags_[k - 1] != Tag::kNot && tags_[k - 1] != Tag::kAdverb && !IsOneOf(copy_, k - 1, {"completely", "never"})) return false;
      if (IsOneOf(copy_, k - 1, {"more", "less", "too", "so", "as", "very", "quite", "rather", "fairly", "most", "least"})) return false;
    }
    return false;
  }

  /// "unlicensed driver Per Lund": beside the name of whom it is said.
  bool BesideName(uint32_t i) const {
    const int32_t g = grammar_.NounGroupAt(i);
    const bool opens = (i == 0 || copy_.tokens[i - 1].kind == TokenKind::kPunct);  // "Unseeded Petra Anker won"
    if (g < 0 || (tags_[i] != Tag::kAdjective && tags_[i] != Tag::kVerb && tags_[i] != Tag::kProper)) return false;
    const NounGroup& group = grammar_.NounGroups()[g];
    return i < group.head && tags_[group.head] == Tag::kProper && copy_.tokens[group.head].Is(kCapital) && (opens || !copy_.tokens[i].Is(kCapital));
  }

  /// ", insured for two million,": of the noun before the mark.
  bool Reduced(uint32_t i, TokenRange sentence) const {
    if (i < sentence.first + 2 || !Is(i - 1, ",") || (tags_[i] != Tag::kAdjective && tags_[i] != Tag::kVerb)) return false;
    if (grammar_.NounGroupAt(i) >= 0 && i + 1 < sentence.last && grammar_.NounGroupAt(i + 1) == grammar_.NounGroupAt(i)) return false;  // ", armed men"
    const Clause* clause = bearers_.ClauseOf(i);
    return clause != nullptr && clause->subject >= 0 && grammar_.NounGroups()[clause->subject].tokens.last < i && grammar_.Forms(i).verb != VerbForm::kGerund;
  }

  /// "was an accident", "are volunteers".
  bool Predicative(uint32_t i, uint32_t first) const {
    uint32_t k = i;
    while (k > first && k + 3 > i && (IsOneOf(copy_, k - 1, {"a", "an", "no", "not"}) || tags_[k - 1] == Tag::kAdjective)) --k;
    return k > first && IsOneOf(copy_, k - 1, {"is", "was", "are", "were", "be", "been", "'s"});
  }

  /// The words at `words` are what the row is of: a noun, a verb, what somebody or something is said to be.
  bool Fits(const NotionRow& row, TokenRange words, TokenRange sentence) const {
    const bool single = words.size() == 1;
    const Tag tag = tags_[words.first];
    const bool noun_tag = tag == Tag::kNoun || tag == Tag::kProper;
    if (!row.noun && (row.bearer == 's' || row.bearer == 'e') && single && BesideName(words.first)) return true;
    if (row.noun ? !noun_tag : noun_tag && single && !row.predicate && !Predicative(words.first, sentence.first)) return false;
    if (!row.noun && noun_tag && !single && LowerCase(copy_.Words(copy_.tokens[words.first])) != row.words.front()) return false;  // "[charges for] the deaths"
    const int32_t within = grammar_.NounGroupAt(words.first);
    if (!row.noun && !noun_tag && single && within >= 0 && grammar_.NounGroups()[within].tokens.last > words.last) return false;  // "a closing argument"
    if (row.verb && tag != Tag::kVerb) return false;
    if (row.predicate && !Predicated(words.first, sentence) && !Reduced(words.first, sentence)) return false;
    if (words.first > sentence.first && Is(words.first - 1, "those")) return false;  // "is not among those sent home"
    return !(tag == Tag::kProper && copy_.tokens[words.first].Is(kCapital));
  }

  void Add(const NotionRow& row, uint32_t s, TokenRange words, std::vector<Claim>& claims) {
    const TokenRange sentence = copy_.sentences[s].tokens;
    const bool single = words.size() == 1;
    const Tag tag = tags_[words.first];
    if (!Fits(row, words, sentence)) return;
    const bool beside = !row.noun && single && BesideName(words.first);
    Turning turning = beside ? Turning{.first = words.first} : turning_.At(words.first, sentence.first, row.noun);  // "did not beat unseeded Per Lund"
    if (turning.open && !(turning.refused && (row.notion == "excluded" || row.notion == "apology" || row.notion == "condemned"))) return;
    if (turning.refused) turning.will = false;
    Assertion assertion;
    assertion.predicate = std::string(row.notion);
    uint32_t verb = words.first;
    bool holds = !turning.turned;
    if (row.noun) {
      const int32_t group = grammar_.NounGroupAt(words.last - 1);
      if (group < 0 || grammar_.NounGroups()[group].head != words.last - 1) return;
      const std::optional<bool> exists = presence_.Exists(words, sentence, turning, &verb);
      if (!exists) return;
      holds = *exists;
      if (verb != words.first) {
        const Turning of_verb = turning_.At(verb, verb > words.first ? words.last : sentence.first, false);
        if (of_verb.open) return;
        turning.will = turning.will || of_verb.will;
      }
    }
    const bool passive = (polarity_.Passive(words.first, sentence.first) || (tag == Tag::kVerb && row.predicate && Reduced(words.first, sentence))) && grammar_.Forms(words.first).verb != VerbForm::kGerund;  // "is heard talking about [destroying] it"
    if (row.passive && !passive) return;
    assertion.negated = holds == row.negative;
    assertion.strength = turning.will ? 2 : 3;
    if (!row.noun && tag != Tag::kVerb) {  // "is one of those", "was not present"
      for (uint32_t k = words.first; k > sentence.first && k + 4 > words.first; --k) {
        if (IsOneOf(copy_, k - 1, {"is", "was", "are", "were", "be", "been", "being", "remains", "remained", "stayed", "stays"})) {
          verb = k - 1;
          break;
        }
      }
    }
    const Clause* clause = bearers_.ClauseOf(verb);
    if (clause == nullptr && verb == words.first) {
      for (uint32_t k = words.first; k > sentence.first && clause == nullptr && k + 4 > words.first; --k) clause = bearers_.ClauseOf(k - 1);
    }
    std::vector<std::string>& roles = assertion.roles;
    const int32_t subject = clause == nullptr ? -1 : bearers_.SubjectOf(*clause);
    const bool there = subject < 0 || IsOneOf(copy_, grammar_.NounGroups()[subject].head, {"there"});
    const int32_t inside = row.bearer != 's' && words.size() > row.words.size() - 1 ? bearers_.Behind(words.first + 1, words.last) : -1;  // "waved the tower through"
    const int32_t around = row.takes ? grammar_.NounGroupAt(words.last) : -1;  // "had [enough oxygen]"
    const bool doing = row.bearer == 'o' && !row.noun && words.last + 1 < sentence.last && grammar_.Forms(words.last).verb == VerbForm::kGerund && grammar_.NounGroupAt(words.last) < 0;  // "ruled out raising taxes"
    const int32_t object = inside >= 0 ? inside : around >= 0 ? around : bearers_.Behind(words.last + doing, sentence.last);
    const bool clause_follows = object >= 0 && IsOneOf(copy_, std::min<uint32_t>(grammar_.NounGroups()[object].tokens.last, sentence.last - 1), {"to", "from"});
    if (row.bearer == 'o' && !row.noun && !passive && clause_follows && row.notion != "excluded") return;  // "allowed agencies to", "barred them from": it is that which is allowed
    const bool state = !row.noun && tag != Tag::kNoun && (row.bearer == 's' || row.bearer == 'e');
    const int32_t left = state ? StateBearer(copy_, grammar_, words.first, sentence.first) : -1;  // "found the climber dead"
    if (row.noun) {
      const bool own = subject >= 0 && grammar_.NounGroupAt(words.first) == subject;
      static constexpr std::string_view kGets[] = {"have", "receive", "get", "suffer", "sustain", "obtain"};  // "had no warning", "suffered damage", "came without an invitation"
      const bool gets = Is(turning.first, "without") || std::any_of(std::begin(kGets), std::end(kGets), [&](std::string_view get) { return IsFormOf(copy_, grammar_, verb, get); });
      if (!own && !there) bearers_.AddGroup(subject, row.bearer == 'o' && !gets ? 'a' : 'b', s, roles);
      if (own && verb >= words.last) bearers_.AddGroup(bearers_.Behind(verb + 1, sentence.last), 'b', s, roles);  // "no insurance covered the roof"
      if (!own && row.bearer != 's' && verb < words.first) {  // "gave [it] an export licence"
        const int32_t given = bearers_.Behind(verb + 1, words.first);
        if (given >= 0 && grammar_.NounGroups()[given].tokens.last <= words.first) bearers_.AddGroup(given, 'b', s, roles);
      }
      bearers_.AddPhrases(words.last, sentence.last, StanceBearers::Phrases::kNoun, 'b', s, roles);
      bearers_.AddPhrases(words.last, sentence.last, StanceBearers::Phrases::kBy, 'a', s, roles);
    } else if (beside) {
      bearers_.AddGroup(grammar_.NounGroupAt(words.first), 'b', s, roles);
    } else if (left >= 0) {
      bearers_.AddGroup(left, 'b', s, roles);
    } else if (row.bearer == 'o' || row.bearer == 'e' || row.bearer == 'g') {
      const bool whole = row.bearer == 'e';
      if (passive && tag == Tag::kVerb) {
        if (row.bearer == 'g') {
          bearers_.AddPhrases(words.last, sentence.last, StanceBearers::Phrases::kBy, 'b', s, roles);
        } else {
          if (words.last + 1 < sentence.last && IsOneOf(copy_, words.last, {"of", "for"})) bearers_.AddGroup(grammar_.NounGroupAt(words.last + 1), 'a', s, roles);  // "acquitted of fraud"
          bearers_.AddGroup(subject, 'b', s, roles);
          bearers_.AddPhrases(words.last, sentence.last, StanceBearers::Phrases::kBy, 'a', s, roles);
        }
      } else {
        bearers_.AddGroup(subject, whole || row.bearer == 'g' ? 'b' : 'a', s, roles);
        if (inside >= 0 && words.last + 1 < sentence.last && Is(words.last, "of")) bearers_.AddGroup(grammar_.NounGroupAt(words.last + 1), 'a', s, roles);  // "found him guilty of fraud"
        if (row.bearer != 'g') bearers_.AddGroup(object, 'b', s, roles);
        if (doing && object >= 0) bearers_.AddPhrases(grammar_.NounGroups()[object].tokens.last, sentence.last, StanceBearers::Phrases::kAny, 'b', s, roles);
      }
      if (whole) bearers_.AddPhrases(words.last, sentence.last, StanceBearers::Phrases::kAny, 'b', s, roles);
    } else {
      const bool over = single && !passive && tag == Tag::kVerb && object >= 0;
      if (over && !row.turns_over && !row.takes) return;
      if (subject < 0) bearers_.AddDoing(clause == nullptr ? words.first : clause->verb.tokens.first, s, roles);
      if (subject >= 0) bearers_.AddGroup(subject, over && row.turns_over ? 'a' : 'b', s, roles);
      if (object >= 0 && !row.place && !(row.predicate && grammar_.NounGroups()[object].tokens.size() == 1)) bearers_.AddGroup(object, over && row.turns_over ? 'b' : 'a', s, roles);  // not "seeded seventh"
      if (passive && !row.place) bearers_.AddPhrases(words.last, sentence.last, StanceBearers::Phrases::kBy, 'a', s, roles);  // "signed by Norway"
      const uint32_t behind = object >= 0 ? grammar_.NounGroups()[object].tokens.last : words.last;
      const bool phrase = behind + 1 < sentence.last && IsOneOf(copy_, behind, {"from", "of", "to", "on", "about", "against", "for", "with", "at", "in", "over"});
      const int32_t governed = phrase ? grammar_.NounGroupAt(behind + 1) : -1;
      const bool when = governed >= 0 && IsOneOf(copy_, grammar_.NounGroups()[governed].head, {"half", "round", "set", "minute", "lap", "quarter", "inning", "period", "leg"});  // "in the second half"
      if (phrase && !when && !row.place && !IsCalendarWord(copy_, behind + 1)) bearers_.AddGroup(grammar_.NounGroupAt(behind + 1), 'a', s, roles);
    }
    std::erase_if(roles, [&](const std::string& role) { return role[0] == 'a' && IsTimeNoun(role.substr(2)); });
    const bool none_of_it = !row.noun && single && object >= 0 && bearers_.HowMany(grammar_.NounGroups()[object].tokens, words.last) == "none";
    if (none_of_it) assertion.negated = !assertion.negated;
    if (turning.turned && Is(turning.first, "no") && IsOneOf(copy_, turning.first + 1, {"further", "other", "additional", "new"})) return;  // "no further cracks were found": nothing of the first ones
    if (turning.turned && std::find(roles.begin(), roles.end(), "q:all") != roles.end()) roles.emplace_back("q:notall");
    if (row.notion == "first") std::erase_if(roles, [](const std::string& role) { return role[0] == 'r'; });  // the rank is the matter
    if (row.bearer != 'e' && std::none_of(roles.begin(), roles.end(), [](const std::string& role) { return role[0] == 'b' || role[0] == 'q'; })) return;
    for (uint32_t k = turning.first + 1; row.noun && assertion.negated && k < words.first; ++k) {  // "no serious damage"
      if (tags_[k] == Tag::kAdjective && !IsOneOf(copy_, k, {"single", "other", "such", "more"})) roles.push_back(absl::StrCat("g:", grammar_.Lemma(k)));
    }
    for (uint32_t k = words.last; k < std::min(sentence.last, words.last + 6); ++k) {
      if (copy_.tokens[k].kind == TokenKind::kPunct) break;
      if (IsOneOf(copy_, k, {"when", "while"})) roles.emplace_back("w:when");
      if (IsOneOf(copy_, k, {"before", "after", "during"})) roles.emplace_back("w:before");
      if (Is(k, "because") && turning.turned) return;  // "not closed because of the flu": the cause is denied
    }
    bearers_.AddPlaces(words.first, sentence.last, roles);
    bearers_.AddRest(sentence, words, roles);
    for (uint32_t k = words.first + 1; (row.notion == "responsibility" || row.notion == "guidance") && k < words.last; ++k) {  // "claimed the attack"
      if (tags_[k] == Tag::kNoun && row.notion == "guidance") roles.push_back(absl::StrCat("h:", grammar_.Lemma(k))), roles.push_back(absl::StrCat("b:", grammar_.Lemma(k)));
      if (tags_[k] == Tag::kNoun) roles.push_back(absl::StrCat("k:", grammar_.Lemma(k)));
    }
    TokenRange shown = {std::min(words.first, turning.first), words.last};
    if (left >= 0) shown.first = std::min(shown.first, grammar_.NounGroups()[left].tokens.first - 1);
    if (verb < shown.first && shown.first - verb < 8) shown.first = verb;
    if (verb >= shown.last && verb - shown.last < 8) shown.last = verb + 1;
    if (clause != nullptr && subject >= 0 && row.bearer != 'o') {
      const uint32_t begin = grammar_.NounGroups()[subject].tokens.first;
      if (begin < shown.first && shown.first - begin < 10 && begin >= sentence.first) shown.first = begin;
    }
    if (object >= 0 && row.bearer != 's') shown.last = std::max(shown.last, grammar_.NounGroups()[object].tokens.last);
    if (row.notion == "first") shown.last = std::max(shown.last, std::min(sentence.last - 1, shown.last + 20));  // what it is the second time of
    AddClaim(copy_, "stance", s, shown, words, claims).said = std::move(assertion);
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const Polarity polarity_;
  const TurningReader turning_;
  const NounPresence presence_;
  StanceBearers bearers_;
  std::unique_ptr<Notions> own_;
  NotionFinder notions_;
  LackReader lacks_;
  MatterReader matters_;
  std::vector<const NotionRow*> rows_;  // of the words at hand
};

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  if (reading.compared) StanceReader(reading).Run(claims);
}

}  // namespace

extern const ClaimKind kStance;  // listed in all_kinds.cc
constexpr ClaimKind kStance = {
    .id = "stance",
    .title = "which side a sentence takes of a matter, in whatever words",
    .why = "\"Exempt\", \"spared\" and \"no exemption\" take sides of one matter, whether or not the tax is paid. Words of data/en/notion.tsv are "
           "read with what turns them (no, without, failed to, has yet to) and with whom they are said of. What is only wished, feared, "
           "planned by others or possible is left out. Read only where sources are compared.",
    .example = "Family farms are exempt from the tax.",
    .extract = Extract,
};

}  // namespace crossread
