// SPDX-License-Identifier: Apache-2.0
// stance: which side of a matter a sentence takes, and of whom or what. Roles of its assertion, by first letter: "b" whom it is said of, "h"
// the heads of these, "m" a head and what narrows it, "p" heads behind prepositions, "l" names behind, "a" who else takes part, "c" other
// words, "e" where a denial is of any time, "q" how many ("all", "none", "part"), "g" what limits a denial, "w" words of time.
#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "claims/notions.h"
#include "claims/people.h"
#include "claims/polarity.h"
#include "claims/statement_roles.h"
#include "claims/turning.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr WordSet kBy = {"by"};
constexpr WordSet kPrepositions = {"for", "of", "to", "on", "against", "from", "in", "between", "with", "about"};
constexpr WordSet kPrepositionsBy = {"for", "of", "to", "on", "against", "from", "in", "at", "with", "between", "about", "by"};

class StanceReader {
 public:
  explicit StanceReader(const Reading& reading)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), tags_(grammar_.Tags()), people_(FindPeople(reading)), polarity_(copy_, tags_),
        turning_(copy_, grammar_, polarity_), roles_(reading, people_), notions_(Notions::For(lexicon_, own_)), gives_(lexicon_.Class("notion-gives")),
        denies_(lexicon_.Class("notion-denies")), vague_(lexicon_.Class("notion-vague")) {}

  void Run(std::vector<Claim>& claims) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (!Running(sentence)) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
        const bool read = copy_.tokens[i].kind == TokenKind::kWord && !copy_.tokens[i].Is(kQuoted);
        const uint32_t end = read ? notions_.At(copy_, grammar_, i, sentence.tokens.last, rows_) : 0;
        if (end != 0) {
          for (const NotionRow* row : rows_) Add(*row, s, {i, end}, claims);
        } else if (read && (IsOneOf(copy_, i, {"no", "without"}) || Withheld(i, sentence.tokens))) {
          AddLack(s, i, claims);
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

  int32_t VerbBefore(uint32_t i, uint32_t first) const {
    for (uint32_t k = i; k > first && k + 9 > i; --k) {
      if (copy_.tokens[k - 1].kind == TokenKind::kPunct) return -1;
      if ((tags_[k - 1] == Tag::kVerb || tags_[k - 1] == Tag::kAuxiliary) && grammar_.NounGroupAt(k - 1) < 0) return static_cast<int32_t>(k - 1);
    }
    return -1;
  }

  /// The main verb behind a noun that is its subject: "no licence was ever [issued]".
  int32_t VerbBehind(uint32_t end, uint32_t last) const {
    const int32_t clause = end < last ? grammar_.ClauseAt(end) : -1;
    for (uint32_t k = end; k < last && k < end + 8; ++k) {
      if (copy_.tokens[k].kind == TokenKind::kPunct) break;
      const int32_t at = grammar_.ClauseAt(k);
      if (at >= 0 && grammar_.Clauses()[at].verb.tokens.first == k) return static_cast<int32_t>(grammar_.Clauses()[at].verb.head);
    }
    (void)clause;
    return -1;
  }

  bool IsTimeNoun(const std::string& word) const {
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
      if (sense.cls == lexicon_.grammar().noun_class && sense.value == "time") return true;
    }
    return false;
  }

  bool IsVerbOf(uint32_t verb, ClassId cls) const {
    const std::string& lemma = grammar_.Lemma(verb);
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(lemma))) {
      if (sense.cls == cls) return true;
    }
    return false;
  }

  /// Whether the noun at `words` is there; nothing where the copy does not tell. `behind`: its verb stands behind it.
  std::optional<bool> Exists(TokenRange words, TokenRange sentence, Turning& turning, uint32_t* verb) const {
    for (uint32_t k = words.first; k > sentence.first && k + 5 > words.first; --k) {  // "no licence", "without any warning"
      if (copy_.tokens[k - 1].kind == TokenKind::kPunct) break;
      if (IsWord(copy_, k - 1, "with") && k == words.first) return true;
      if (IsOneOf(copy_, k - 1, {"other", "further", "more", "additional", "new", "reports", "report", "indication", "indications", "evidence", "word", "suggestion", "suggestions", "hint", "question", "talk"})) return std::nullopt;
      if (IsOneOf(copy_, k - 1, {"no", "without"})) {
        turning.first = k - 1;
        turning.turned = false;
        if (Is(k - 1, "no")) {
          const int32_t before = VerbBefore(k - 1, sentence.first);
          if (before >= 0) *verb = static_cast<uint32_t>(before);
        }
        return false;
      }
    }
    if (const int32_t before = VerbBefore(words.first, sentence.first); before >= 0) {
      *verb = static_cast<uint32_t>(before);
      if (IsVerbOf(*verb, gives_)) return !turning.turned;
      if (IsVerbOf(*verb, denies_)) {
        turning = turning_.At(*verb, sentence.first, false);
        if (turning.open || turning.turned) return std::nullopt;
        turning.first = *verb;
        return false;
      }
      return std::nullopt;
    }
    const int32_t behind = VerbBehind(words.last, sentence.last);
    if (behind < 0) return std::nullopt;
    *verb = static_cast<uint32_t>(behind);
    const Turning of_verb = turning_.At(*verb, words.last, false);
    if (of_verb.open) return std::nullopt;
    turning.will = of_verb.will;
    if (IsVerbOf(*verb, denies_)) return of_verb.turned ? std::nullopt : std::optional(false);
    if (IsVerbOf(*verb, gives_)) return of_verb.turned == turning.turned;  // "not a trace was found"
    return std::nullopt;
  }

  /// "all", "none", "part" or nothing, by the words that open a noun group and those before it.
  std::string_view HowMany(TokenRange group, uint32_t first) const {
    static constexpr WordSet kNone = {"no", "none", "nobody", "neither", "nothing"};
    static constexpr WordSet kAll = {"all", "every", "each", "both", "everyone", "everybody", "entire", "whole"};
    static constexpr WordSet kPart = {"some", "one", "two", "three", "several", "many", "most", "few", "half", "another", "other", "others", "rest", "remaining", "least", "number", "dozens", "majority", "certain", "part", "parts", "various"};
    for (uint32_t i = group.first > first ? group.first - 1 : group.first; i < group.last; ++i) {
      if (kNone.Has(copy_, i)) return "none";
      if (Is(i, "not") && IsOneOf(copy_, i + 1, {"one", "a", "single"})) return "none";
      if (kAll.Has(copy_, i)) return "all";
      if (i < group.first) continue;
      const bool number = copy_.tokens[i].kind == TokenKind::kNumber || tags_[i] == Tag::kNumber;
      if (kPart.Has(copy_, i) || (number && i + 1 < group.last && copy_.tokens[group.last - 1].kind != TokenKind::kNumber)) return "part";  // not "the 08:14"
    }
    return {};
  }

  const Clause* ClauseOf(uint32_t verb) const {
    const int32_t at = grammar_.ClauseAt(verb);
    if (at < 0) return nullptr;
    return &grammar_.Clauses()[at];
  }

  /// Adds the noun group `g` under `mark`, its head too where it is said of it, and what stands behind "of".
  void AddGroup(int32_t g, char mark, uint32_t s, std::vector<std::string>& roles, int depth = 0) const {
    if (g < 0) return;
    const NounGroup& group = grammar_.NounGroups()[g];
    const TokenRange sentence = copy_.sentences[s].tokens;
    if (tags_[group.head] == Tag::kPronoun || (group.tokens.size() == 1 && IsOneOf(copy_, group.head, {"who", "which", "that"}))) {
      if (depth < 3) AddAntecedent(g, mark, s, roles, depth);
      return;
    }
    TokenRange tokens = group.tokens;
    const bool bears = mark == 'b';
    if (bears) {
      if (std::string_view many = HowMany(tokens, sentence.first); !many.empty()) roles.push_back(absl::StrCat("q:", std::string(many)));
    }
    roles_.Add(tokens, mark, roles);
    if (bears) AddHead(group.head, roles);
    if (bears) AddNarrowing({tokens.first, group.head}, group.head, roles);
    for (uint32_t end = tokens.last; end + 1 < sentence.last && IsOneOf(copy_, end, {"of", "by", "in", "at", "from", "for", "near", "between"});) {  // "none of the passengers"
      const int32_t whole = grammar_.NounGroupAt(end + 1);
      if (whole < 0) break;
      const NounGroup& inner = grammar_.NounGroups()[whole];
      if (!Is(end, "of") && IsCalendarWord(copy_, inner.head)) break;
      roles_.Add(inner.tokens, mark, roles);
      if (bears && Is(end, "of")) AddHead(inner.head, roles), AddNarrowing({inner.tokens.first, inner.head}, inner.head, roles);
      if (bears) AddNarrowing(inner.tokens, group.head, roles);
      end = inner.tokens.last;
    }
    if (bears && PersonAt(people_, group.head) != nullptr && group.tokens.first > sentence.first + 1 && Is(group.tokens.first - 1, ",") && Is(tokens.last, ",")) {
      const int32_t whose = grammar_.NounGroupAt(group.tokens.first - 2);  // "the ambassador, Ilse Brandvold, is"
      if (whose >= 0) roles_.Add(grammar_.NounGroups()[whose].tokens, 'b', roles), AddHead(grammar_.NounGroups()[whose].head, roles);
    }
    if (bears && Is(tokens.last, ",")) {  // "the ambassador, Ilse Brandvold,"
      if (const PersonMention* person = PersonAt(people_, tokens.last + 1)) roles_.Add(person->name, 'b', roles), roles_.Add(person->name, 'h', roles);
    }
  }

  /// The noun at `head`, as it stands too where it stands for somebody: "the ambassador" is one, whoever it is.
  void AddHead(uint32_t head, std::vector<std::string>& roles) const {
    roles_.Add({head, head + 1}, 'h', roles);
    const std::string plain = absl::StrCat("h:", grammar_.Lemma(head));
    if (tags_[head] == Tag::kNoun && (roles.empty() || roles.back() != plain)) roles.push_back(plain);
  }

  /// "the coastal road": what narrows the noun at `head`.
  void AddNarrowing(TokenRange words, uint32_t head, std::vector<std::string>& roles) const {
    std::vector<std::string> narrow;
    roles_.Add(words, 'm', narrow);
    for (const std::string& word : narrow) {
      if (word[0] == 'm' && word[2] != '@') roles.push_back(absl::StrCat("m:", grammar_.Lemma(head), " ", word.substr(2)));
    }
  }

  void AddAntecedent(int32_t g, char mark, uint32_t s, std::vector<std::string>& roles, int depth) const {
    const NounGroup& group = grammar_.NounGroups()[g];
    const uint32_t at = group.tokens.first;
    const TokenRange sentence = copy_.sentences[s].tokens;
    if (IsOneOf(copy_, group.head, {"nobody", "everyone", "everybody", "none", "someone", "anyone"})) {
      roles.push_back(absl::StrCat("q:", Is(group.head, "nobody") || Is(group.head, "none") ? "none" : "all"));
      return;
    }
    if (IsOneOf(copy_, group.head, {"who", "which", "that", "whom"})) {
      uint32_t before = at;
      if (before > sentence.first && Is(before - 1, ",")) --before;
      if (before > sentence.first) AddGroup(grammar_.NounGroupAt(before - 1), mark, s, roles, depth + 1);
      return;
    }
    const bool person = IsOneOf(copy_, group.head, {"he", "she", "him", "her"});
    if (person || IsOneOf(copy_, group.head, {"it", "they", "them"})) {
      if (!person) {
        for (int32_t c = grammar_.ClauseAt(at); c > 0; --c) {  // "the company said that it would"
          const Clause& clause = grammar_.Clauses()[c - 1];
          if (clause.sentence != s) break;
          if (clause.subject < 0 || clause.subject == g) continue;
          return AddGroup(clause.subject, mark, s, roles, depth + 1);
        }
        if (s > 0) {
          for (const Clause& clause : grammar_.Clauses()) {
            if (clause.sentence != s - 1 || clause.subject < 0) continue;
            return AddGroup(clause.subject, mark, s - 1, roles, depth + 1);
          }
        }
        return;
      }
      std::vector<std::string> found;
      roles_.AddSubject({at, at + 1}, s, found);
      for (const std::string& role : found) {
        roles.push_back(absl::StrCat(std::string(1, mark), role.substr(1)));
        if (mark == 'b') roles.push_back(absl::StrCat("h", role.substr(1)));
      }
    }
  }

  /// The noun group of relative clauses and lists that the parser gives no subject.
  int32_t SubjectOf(const Clause& clause) const {
    const TokenRange sentence = copy_.sentences[clause.sentence].tokens;
    const uint32_t opens = clause.verb.tokens.first;
    if (opens > sentence.first && IsOneOf(copy_, opens - 1, {"who", "which", "that"})) {
      uint32_t before = opens - 1;
      if (before > sentence.first && Is(before - 1, ",")) --before;
      if (before > sentence.first && grammar_.NounGroupAt(before - 1) >= 0) return grammar_.NounGroupAt(before - 1);
    }
    if (clause.subject >= 0) return clause.subject;
    const Clause* at = &clause;
    while (at > grammar_.Clauses().data() && (at - 1)->sentence == clause.sentence) {
      if ((--at)->subject >= 0) return at->subject;
    }
    return -1;
  }

  /// The noun group right behind token `end`.
  int32_t Behind(uint32_t end, uint32_t last) const {
    for (uint32_t k = end; k < last && k < end + 3; ++k) {
      if (copy_.tokens[k].kind == TokenKind::kPunct) return -1;
      if (const int32_t g = grammar_.NounGroupAt(k); g >= 0) return grammar_.NounGroups()[g].tokens.first >= end ? g : -1;
      if (tags_[k] != Tag::kAdverb && tags_[k] != Tag::kDeterminer) return -1;
    }
    return -1;
  }

  template <size_t n>
  void AddPhrases(uint32_t from, uint32_t last, const WordSet<n>& prepositions, char mark, uint32_t s, std::vector<std::string>& roles) const {
    for (uint32_t k = from; k + 1 < last && k < from + 14; ++k) {
      if (copy_.tokens[k].kind == TokenKind::kPunct) return;
      if (tags_[k] == Tag::kVerb && k > from) return;
      if (!prepositions.Has(copy_, k)) continue;
      std::vector<std::string> found;
      AddGroup(grammar_.NounGroupAt(k + 1), mark, s, found);
      for (std::string& role : found) {
        if (role[0] == 'h') roles.push_back(absl::StrCat("p", role.substr(1)));
        if (role[0] != 'q' && role[0] != 'n') roles.push_back(std::move(role));  // how many it is said of, the subject tells
      }
    }
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

  /// "was an accident", "are volunteers".
  bool Predicative(uint32_t i, uint32_t first) const {
    uint32_t k = i;
    while (k > first && k + 3 > i && (IsOneOf(copy_, k - 1, {"a", "an", "no", "not"}) || tags_[k - 1] == Tag::kAdjective)) --k;
    return k > first && IsOneOf(copy_, k - 1, {"is", "was", "are", "were", "be", "been", "'s"});
  }

  void Add(const NotionRow& row, uint32_t s, TokenRange words, std::vector<Claim>& claims) {
    const TokenRange sentence = copy_.sentences[s].tokens;
    const bool single = words.size() == 1;
    const Tag tag = tags_[words.first];
    const bool noun_tag = tag == Tag::kNoun || tag == Tag::kProper;
    if (row.noun ? !noun_tag : noun_tag && single && !row.predicate && !Predicative(words.first, sentence.first)) return;
    if (!row.noun && noun_tag && !single && LowerCase(copy_.Words(copy_.tokens[words.first])) != row.words.front()) return;  // "[charges for] the deaths"
    const int32_t within = grammar_.NounGroupAt(words.first);
    if (!row.noun && !noun_tag && single && within >= 0 && grammar_.NounGroups()[within].tokens.last > words.last) return;  // "a closing argument"
    if (row.verb && tag != Tag::kVerb) return;
    if (row.predicate && !Predicated(words.first, sentence)) return;
    if (words.first > sentence.first && Is(words.first - 1, "those")) return;  // "is not among those sent home"
    if (tag == Tag::kProper && copy_.tokens[words.first].Is(kCapital)) return;
    Turning turning = turning_.At(words.first, sentence.first, row.noun);
    if (turning.open) return;
    Assertion assertion;
    assertion.predicate = std::string(row.notion);
    uint32_t verb = words.first;
    bool holds = !turning.turned;
    if (row.noun) {
      const int32_t group = grammar_.NounGroupAt(words.last - 1);
      if (group < 0 || grammar_.NounGroups()[group].head != words.last - 1) return;
      const std::optional<bool> exists = Exists(words, sentence, turning, &verb);
      if (!exists) return;
      holds = *exists;
      if (verb != words.first) {
        const Turning of_verb = turning_.At(verb, verb > words.first ? words.last : sentence.first, false);
        if (of_verb.open) return;
        turning.will = turning.will || of_verb.will;
      }
    }
    const bool passive = polarity_.Passive(words.first, sentence.first) && grammar_.Forms(words.first).verb != VerbForm::kGerund;  // "is heard talking about [destroying] it"
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
    const Clause* clause = ClauseOf(verb);
    if (clause == nullptr && verb == words.first) {
      for (uint32_t k = words.first; k > sentence.first && clause == nullptr && k + 4 > words.first; --k) clause = ClauseOf(k - 1);
    }
    std::vector<std::string>& roles = assertion.roles;
    const int32_t subject = clause == nullptr ? -1 : SubjectOf(*clause);
    const bool there = subject < 0 || IsOneOf(copy_, grammar_.NounGroups()[subject].head, {"there"});
    const int32_t inside = row.bearer == 'o' && words.size() > row.words.size() - 1 ? Behind(words.first + 1, words.last) : -1;  // "waved the tower through"
    const int32_t object = inside >= 0 ? inside : Behind(words.last, sentence.last);
    const bool clause_follows = object >= 0 && IsOneOf(copy_, std::min<uint32_t>(grammar_.NounGroups()[object].tokens.last, sentence.last - 1), {"to", "from"});
    if (row.bearer == 'o' && !row.noun && !passive && clause_follows) return;  // "allowed agencies to", "barred them from": it is that which is allowed
    if (row.noun) {
      const bool own = subject >= 0 && grammar_.NounGroupAt(words.first) == subject;
      if (!own && !there) AddGroup(subject, row.bearer == 'o' ? 'a' : 'b', s, roles);
      if (!own && row.bearer != 's' && verb < words.first) {  // "gave [it] an export licence"
        const int32_t given = Behind(verb + 1, words.first);
        if (given >= 0 && grammar_.NounGroups()[given].tokens.last <= words.first) AddGroup(given, 'b', s, roles);
      }
      AddPhrases(words.last, sentence.last, kPrepositions, 'b', s, roles);
      AddPhrases(words.last, sentence.last, kBy, 'a', s, roles);
    } else if (row.bearer == 'o' || row.bearer == 'e' || row.bearer == 'g') {
      const bool whole = row.bearer == 'e';
      if (passive && tag == Tag::kVerb) {
        if (row.bearer == 'g') {
          AddPhrases(words.last, sentence.last, kBy, 'b', s, roles);
        } else {
          AddGroup(subject, 'b', s, roles);
          AddPhrases(words.last, sentence.last, kBy, 'a', s, roles);
        }
      } else {
        AddGroup(subject, whole || row.bearer == 'g' ? 'b' : 'a', s, roles);
        if (row.bearer != 'g') AddGroup(object, 'b', s, roles);
      }
      if (whole) AddPhrases(words.last, sentence.last, kPrepositionsBy, 'b', s, roles);
    } else {
      const bool over = single && !passive && tag == Tag::kVerb && object >= 0;
      if (over && !row.turns_over && !row.takes) return;
      if (subject < 0 && grammar_.Forms(sentence.first).verb == VerbForm::kGerund) {  // "Dredging of the canal has begun"
        const TokenRange doing = {sentence.first, std::max(sentence.first, clause == nullptr ? words.first : clause->verb.tokens.first)};
        roles_.Add(doing, 'b', roles), roles_.Add({doing.first, doing.first + 1}, 'h', roles);
      }
      if (subject >= 0) AddGroup(subject, over && row.turns_over ? 'a' : 'b', s, roles);
      if (object >= 0 && !row.place) AddGroup(object, over && row.turns_over ? 'b' : 'a', s, roles);
      const uint32_t behind = object >= 0 ? grammar_.NounGroups()[object].tokens.last : words.last;
      const bool phrase = behind + 1 < sentence.last && IsOneOf(copy_, behind, {"from", "of", "to", "on", "about", "for", "with", "at", "in", "over"});
      if (phrase && !IsCalendarWord(copy_, behind + 1)) AddGroup(grammar_.NounGroupAt(behind + 1), 'a', s, roles);
    }
    std::erase_if(roles, [&](const std::string& role) { return role[0] == 'a' && IsTimeNoun(role.substr(2)); });
    const bool none_of_it = !row.noun && single && object >= 0 && HowMany(grammar_.NounGroups()[object].tokens, words.last) == "none";
    if (none_of_it) assertion.negated = !assertion.negated;
    if (turning.turned && std::find(roles.begin(), roles.end(), "q:all") != roles.end()) roles.emplace_back("q:notall");
    if (std::none_of(roles.begin(), roles.end(), [](const std::string& role) { return role[0] == 'b' || role[0] == 'q'; })) return;
    for (uint32_t k = turning.first + 1; row.noun && assertion.negated && k < words.first; ++k) {  // "no serious damage"
      if (tags_[k] == Tag::kAdjective && !IsOneOf(copy_, k, {"single", "other", "such", "more"})) roles.push_back(absl::StrCat("g:", grammar_.Lemma(k)));
    }
    for (uint32_t k = words.last; k < std::min(sentence.last, words.last + 6); ++k) {
      if (copy_.tokens[k].kind == TokenKind::kPunct) break;
      if (IsOneOf(copy_, k, {"when", "while"})) roles.emplace_back("w:when");
      if (IsOneOf(copy_, k, {"before", "after", "during"})) roles.emplace_back("w:before");
      if (Is(k, "because") && turning.turned) return;  // "not closed because of the flu": the cause is denied
    }
    bool place = false;
    for (uint32_t k = words.first; k < sentence.last && copy_.tokens[k].kind != TokenKind::kPunct; ++k) {
      place = (place && (tags_[k] != Tag::kVerb || IsOneOf(copy_, k, {"called", "named", "known"}))) || IsOneOf(copy_, k, {"in", "at", "near", "off", "outside", "around", "on"});
      if (place && tags_[k] == Tag::kProper && copy_.tokens[k].Is(kCapital) && !IsCalendarWord(copy_, k) && PersonAt(people_, k) == nullptr) roles.push_back(absl::StrCat("l:", LowerCase(copy_.Words(copy_.tokens[k]))));
    }
    for (uint32_t k = sentence.first; k < sentence.last; ++k) {
      if (k >= words.first && k < words.last) continue;
      if (const std::string& role = roles_.Alone(k); !role.empty() && role[0] != 'n') roles.push_back(role);
      AddTime(k, roles);
    }
    TokenRange shown = {std::min(words.first, turning.first), words.last};
    if (verb < shown.first && shown.first - verb < 8) shown.first = verb;
    if (verb >= shown.last && verb - shown.last < 8) shown.last = verb + 1;
    if (clause != nullptr && subject >= 0 && row.bearer != 'o') {
      const uint32_t begin = grammar_.NounGroups()[subject].tokens.first;
      if (begin < shown.first && shown.first - begin < 10 && begin >= sentence.first) shown.first = begin;
    }
    if (object >= 0 && row.bearer != 's') shown.last = std::max(shown.last, grammar_.NounGroups()[object].tokens.last);
    Claim& claim = claims.emplace_back();
    claim.kind = "stance";
    claim.tokens = shown;
    claim.words = copy_.SpanOf(shown);
    claim.core = copy_.SpanOf(words);
    claim.sentence = s;
    claim.said = std::move(assertion);
  }

  /// "was denied [a lawyer]", "lacked [a lawyer]": not "denied a report".
  bool Withheld(uint32_t i, TokenRange sentence) const {
    return tags_[i] == Tag::kVerb && i + 1 < sentence.last && IsOneOf(copy_, i + 1, {"a", "an", "any"}) && IsVerbOf(i, denies_) && (grammar_.Lemma(i) == "lack" || polarity_.Passive(i, sentence.first));
  }

  /// "had no lawyer", "without a hearing", "no draw was proposed": what there was none of, whatever it is.
  void AddLack(uint32_t s, uint32_t i, std::vector<Claim>& claims) {
    const TokenRange sentence = copy_.sentences[s].tokens;
    const bool withheld = tags_[i] == Tag::kVerb, without = Is(i, "without") || withheld;
    const int32_t g = i + 1 < sentence.last ? grammar_.NounGroupAt(i + 1) : -1;
    if (g < 0) return;
    const NounGroup& group = grammar_.NounGroups()[g];
    const uint32_t noun = group.head;
    if (tags_[noun] != Tag::kNoun || lexicon_.Get(copy_, noun, vague_) != nullptr || copy_.tokens[noun].Is(kCapital)) return;
    if (notions_.At(copy_, grammar_, noun, sentence.last, rows_) != 0) return;  // read as what it is
    const std::string& name = grammar_.NounLemma(noun);
    if (name.size() < 3 || IsOneOf(copy_, group.tokens.last - 1, {"longer", "one"})) return;
    for (uint32_t k = i + 1; k < noun; ++k) {
      if (IsOneOf(copy_, k, {"other", "further", "more", "additional", "new", "longer", "fewer", "less", "immediate"}) || copy_.tokens[k].Is(kQuoted)) return;
    }
    const Turning turning = turning_.At(i, sentence.first, true);
    if (turning.open || turning.turned) return;
    Assertion assertion;
    assertion.predicate = absl::StrCat("some:", name);
    assertion.negated = true;
    std::vector<std::string>& roles = assertion.roles;
    uint32_t verb = i;
    TokenRange shown = {i, group.tokens.last};
    const Clause* clause = nullptr;
    if (const int32_t before = withheld ? static_cast<int32_t>(i) : VerbBefore(i, sentence.first); before >= 0) {
      verb = static_cast<uint32_t>(before);
      clause = ClauseOf(verb);
      if (!without && clause != nullptr) verb = clause->verb.head;
      shown.first = std::min(shown.first, verb);
    } else if (const int32_t behind = VerbBehind(group.tokens.last, sentence.last); behind >= 0 && !without) {
      verb = static_cast<uint32_t>(behind);
      shown.last = verb + 1;
    } else {
      return;
    }
    const Turning of_verb = turning_.At(verb, verb > i ? group.tokens.last : sentence.first, false);
    if (of_verb.open || of_verb.turned) return;
    assertion.strength = turning.will || of_verb.will ? 2 : 3;
    roles.push_back(without || IsVerbOf(verb, gives_) ? std::string("v:have") : absl::StrCat("v:", grammar_.Lemma(verb)));
    if (clause != nullptr) {
      const int32_t subject = SubjectOf(*clause);
      if (subject >= 0 && subject != g && !Is(grammar_.NounGroups()[subject].head, "there")) {
        AddGroup(subject, 'b', s, roles);
        const uint32_t begin = grammar_.NounGroups()[subject].tokens.first;
        if (begin < shown.first && shown.first - begin < 10 && begin >= sentence.first) shown.first = begin;
      }
    }
    AddPhrases(group.tokens.last, sentence.last, kPrepositionsBy, 'b', s, roles);
    for (uint32_t k = i + 1; k < noun; ++k) {
      if (tags_[k] == Tag::kAdjective || tags_[k] == Tag::kNoun || tags_[k] == Tag::kProper) roles.push_back(absl::StrCat("g:", grammar_.Lemma(k)));
    }
    for (uint32_t k = sentence.first; k < sentence.last; ++k) {
      if (k == noun || k == verb) continue;
      if (const std::string& role = roles_.Alone(k); !role.empty() && role[0] != 'n') roles.push_back(role);
      AddTime(k, roles);
      if (IsOneOf(copy_, k, {"ever", "whatsoever"}) || (Is(k, "at") && k + 1 < sentence.last && IsOneOf(copy_, k + 1, {"all", "any"}))) roles.emplace_back("e:ever");
      if (k > i && IsOneOf(copy_, k, {"when", "while"})) roles.emplace_back("w:when");
    }
    Claim& claim = claims.emplace_back();
    claim.kind = "stance";
    claim.tokens = shown;
    claim.words = copy_.SpanOf(shown);
    claim.core = copy_.SpanOf({i, group.tokens.last});
    claim.sentence = s;
    claim.said = std::move(assertion);
  }

  void AddTime(uint32_t k, std::vector<std::string>& roles) const {
    static constexpr WordSet kEarly = {"initially", "originally", "previously", "formerly", "earlier", "once", "ago", "used", "until", "till", "previous"};
    static constexpr WordSet kLate = {"later", "eventually", "subsequently", "again", "finally", "temporarily", "briefly", "afterwards"};
    static constexpr WordSet kYet = {"yet", "far", "immediately", "immediate"};
    const std::string_view year = copy_.Words(copy_.tokens[k]);
    if (copy_.tokens[k].kind == TokenKind::kNumber && year.size() == 4 && (year.starts_with("19") || year.starts_with("20"))) roles.push_back(absl::StrCat("y:", std::string(year)));
    if (kEarly.Has(copy_, k) || (Is(k, "at") && Is(k + 1, "first"))) roles.push_back("w:early");
    if (kLate.Has(copy_, k)) roles.push_back("w:late");
    if (kYet.Has(copy_, k) && !(Is(k, "yet") && Is(k + 1, "to"))) roles.push_back("w:yet");
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const std::vector<PersonMention>& people_;
  const Polarity polarity_;
  const TurningReader turning_;
  StatementRoles roles_;
  std::unique_ptr<Notions> own_;
  const Notions& notions_;
  ClassId gives_, denies_, vague_;
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
