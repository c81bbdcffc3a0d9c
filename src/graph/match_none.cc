// SPDX-License-Identifier: Apache-2.0
// None against some: one source says that nobody was hurt, another tells of somebody who was.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "grammar/grammar.h"
#include "graph/match_sources.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/near_words.h"
#include "values/person_noun.h"
#include "values/update.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 200;  // a folder of more is no story whose first report was left standing
constexpr std::array<std::string_view, 9> kBefell = {"killed", "injured", "arrested", "missing", "escaped", "infected", "abducted", "trapped", "charged"};

struct Told {
  DocId doc = 0;
  uint32_t sentence = 0;
  TokenRange words;
  std::string_view harm;  ///< of kBefell
  bool grave = false;     ///< "seriously": only that is told of
  std::string noun;       ///< whom alone it is told of; empty where of anybody
  std::set<std::string> places;  ///< words of names behind "in", "at" and the like in its sentence
  std::optional<AsOf> as_of;
  std::set<std::string> venues = {};  ///< kinds of places behind "in" and the like: "the stadium"
  std::set<std::string> days = {};    ///< names of days in its sentence
};

/// What befell somebody, of kBefell; empty where a denial of it is not looked for.
std::string_view HarmOf(std::string_view state) {
  if (state == "casualties" || state == "hospitalised") return "injured";
  auto found = std::find(kBefell.begin(), kBefell.end(), state);
  return found == kBefell.end() ? std::string_view() : *found;
}

/// Nobody was hurt: nobody was killed either.
bool Opposed(std::string_view none, std::string_view some) { return none == some || (none == "injured" && some == "killed"); }

/// One source: who was harmed in it, and who was not.
class Reader {
 public:
  Reader(const Story& story, const Copy& copy) : story_(story), copy_(copy), lexicon_(*copy.lexicon), grammar_(copy) {}

  void Nobody(std::vector<Told>& found) const {
    for (const Fact& fact : FactsOf(story_, copy_.doc)) {
      const Amount* amount = std::get_if<Amount>(&fact.value);
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      if (amount == nullptr || quantity == nullptr || amount->unit != "count" || amount->number != 0) continue;
      if (std::string_view harm = HarmOf(fact.subject.attribute); !harm.empty() && fact.subject.qualifiers.empty()) {
        Add({copy_.doc, fact.claim.sentence, fact.claim.tokens, harm, false, Whom(fact), {}, AsOfFact(fact, story_)}, found);
      }
    }
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) Unhurt(s, found);
  }

  void Somebody(std::vector<Told>& found) const {
    for (const Fact& fact : FactsOf(story_, copy_.doc)) {
      const Amount* amount = std::get_if<Amount>(&fact.value);
      if (amount == nullptr || amount->unit != "count" || amount->low < 1 || !std::holds_alternative<Quantity>(fact.claim.said)) continue;
      std::string_view harm = HarmOf(fact.subject.attribute);
      const bool open = fact.subject.attribute.empty() || fact.subject.attribute == "aboard";  // "Four passengers were treated for cuts"
      if (harm.empty() && open && IsPersonNoun(lexicon_, std::get<Quantity>(fact.claim.said).of) && Wounds(fact.claim.tokens)) harm = "injured";
      if (harm.empty()) continue;
      Add({copy_.doc, fact.claim.sentence, fact.claim.tokens, harm, false, fact.subject.head, {}, AsOfFact(fact, story_)}, found);
    }
    for (const Clause& clause : grammar_.Clauses()) Victim(clause, found);
  }

 private:
  TokenRange Sentence(uint32_t s) const { return copy_.sentences[s].tokens; }
  template <size_t n>
  bool Says(TokenRange range, FixedWords<n> words) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (IsOneOf<n>(copy_, i, words)) return true;
    }
    return false;
  }

  /// What another day, another blast or a supposition makes of it; "no reports of injuries" says what was known.
  bool Elsewhere(uint32_t s) const {
    TokenRange sentence = Sentence(s);
    if (Says(sentence, {"if", "could", "might", "may", "would", "fear", "feared", "earlier", "previous", "previously", "ago", "another", "since", "yet", "immediate",
                        "immediately", "initial", "initially", "reports", "reported", "far", "second", "separate", "drill", "exercise", "denied", "denies", "decades", "history"})) {
      return true;
    }
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      std::string_view word = copy_.Words(copy_.tokens[i]);
      bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && copy_.tokens[i].kind == TokenKind::kNumber;
      if (IsWord(copy_, i, "that") && i + 1 < sentence.last && IsOneOf(copy_, copy_.tokens[i + 1], {"day", "night", "time", "year", "morning", "evening"})) return true;
      bool last = IsWord(copy_, i, "last") && i + 1 < sentence.last && IsOneOf(copy_, copy_.tokens[i + 1], {"year", "month", "week", "summer", "winter", "spring", "autumn"});
      if (year || last) return true;
    }
    return copy_.sentences[s].kind != BlockKind::kBody && copy_.sentences[s].kind != BlockKind::kCaption;
  }

  void Add(Told told_of, std::vector<Told>& found) const {
    if (Elsewhere(told_of.sentence)) return;
    TokenRange sentence = Sentence(told_of.sentence);
    told_of.grave = Says(sentence, {"seriously", "serious", "badly", "critically", "severely", "life-threatening", "major", "grave"});
    for (uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
      if (!IsOneOf(copy_, copy_.tokens[i], {"in", "at", "near", "outside", "inside", "off", "on"})) continue;
      const int32_t group = grammar_.NounGroupAt(i + 1);
      if (group >= 0 && !IsOneOf(copy_, grammar_.NounGroups()[group].head, {"hospital", "clinic", "home", "scene"})) {
        const Sense* venue = lexicon_.Get(copy_, grammar_.NounGroups()[group].head, lexicon_.Class("venue"));
        if (venue != nullptr) told_of.venues.insert(std::string(venue->value));
      }
      for (uint32_t k = i + 1; k < sentence.last && grammar_.Tags()[k] == Tag::kProper && !IsCalendarWord(copy_, k); ++k) told_of.places.insert(LowerCase(copy_.Words(copy_.tokens[k])));
    }
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Sense* day = lexicon_.Get(copy_, i, lexicon_.grammar().time);
      if (day != nullptr && day->value.starts_with("weekday")) told_of.days.insert(std::string(day->extra));
    }
    found.push_back(std::move(told_of));
  }

  /// "no passengers were hurt" is of passengers; "nobody", "no casualties" are of anybody.
  static std::string Whom(const Fact& fact) {
    const std::string& of = std::get<Quantity>(fact.claim.said).of;
    static constexpr std::array<std::string_view, 12> kAnybody = {"", "person", "people", "one", "nobody", "casualty", "injury", "death", "fatality", "arrest", "victim", "life"};
    if (std::find(kAnybody.begin(), kAnybody.end(), of) != kAnybody.end() && std::get<Quantity>(fact.claim.said).modifiers.empty()) return {};
    return of.empty() ? "person" : of;
  }

  /// "Everyone escaped unhurt", "All of them were in good health".
  void Unhurt(uint32_t s, std::vector<Told>& found) const {
    TokenRange sentence = Sentence(s);
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      bool well = IsOneOf(copy_, copy_.tokens[i], {"unhurt", "unharmed", "uninjured", "unscathed"});
      well = well || (i + 1 < sentence.last && IsWord(copy_, i, "good") && IsWord(copy_, i + 1, "health"));
      if (!well) continue;
      for (uint32_t k = i; k-- > sentence.first && i - k < 14;) {
        if (!IsOneOf(copy_, copy_.tokens[k], {"everyone", "everybody", "all", "each"})) continue;
        Add({copy_.doc, s, {k, i + 1}, "injured", false, {}, {}, std::nullopt}, found);
        return;
      }
    }
  }

  /// "with burns on their arms", "suffering from smoke": wounds beside those counted at `tokens`.
  bool Wounds(TokenRange tokens) const {
    int32_t clause = grammar_.ClauseAt(tokens.last - 1);
    TokenRange reach = clause < 0 ? TokenRange{tokens.last, std::min<uint32_t>(tokens.last + 8, static_cast<uint32_t>(copy_.tokens.size()))} : grammar_.Clauses()[clause].tokens;
    for (uint32_t i = tokens.last; i < reach.last; ++i) {
      if (lexicon_.Get(copy_, i, lexicon_.Class("wound")) != nullptr) return true;
    }
    return false;
  }

  /// "A sentry was shot dead", "The crash killed a boy": one person that no figure counts.
  void Victim(const Clause& clause, std::vector<Told>& found) const {
    if (clause.verb.negated || clause.verb.modality != Modality::kReal || clause.verb.tense == Tense::kFuture || clause.verb.tense == Tense::kInfinitive) return;
    const uint32_t verb = clause.verb.head;
    const std::string_view befell = StateAt(verb, "state_after"), did = StateAt(verb, "state_before");
    const bool died = grammar_.Lemma(verb) == "die" || grammar_.Lemma(verb) == "drown" || grammar_.Lemma(verb) == "perish";
    int32_t noun = -1;
    std::string_view harm;
    if (clause.verb.passive || died) {
      noun = clause.subject, harm = befell;
    } else if (grammar_.Lemma(verb) == "be") {  // "was slightly injured", read as an adjective
      for (uint32_t i = verb + 1; i < std::min(verb + 3, clause.tokens.last) && harm.empty(); ++i) harm = StateAt(i, "state_after");
      noun = clause.subject;
    } else if (clause.object >= 0) {
      noun = clause.object, harm = did;
    }
    if (noun < 0 || harm.empty()) return;
    const NounGroup& group = grammar_.NounGroups()[noun];
    const LowerWord opens(copy_, group.tokens.first);
    const bool single = opens == "a" || opens == "an" || opens == "one" || opens == "another";
    if (!single || !IsPersonNoun(lexicon_, grammar_.Lemma(group.head))) return;
    TokenRange words{std::min(group.tokens.first, clause.verb.tokens.first), std::max(group.tokens.last, clause.verb.tokens.last)};
    Add({copy_.doc, clause.sentence, words, harm, false, grammar_.Lemma(group.head), {}, std::nullopt}, found);
  }

  std::string_view StateAt(uint32_t i, std::string_view cls) const {
    const uint32_t end = static_cast<uint32_t>(copy_.tokens.size());
    bool killed = IsOneOf(copy_, copy_.tokens[i], {"shot", "stabbed", "beaten", "burned", "crushed"}) && i + 1 < end && (IsWord(copy_, i + 1, "dead") || IsWord(copy_, i + 1, "to"));
    if (killed) return "killed";
    Match match = lexicon_.Longest(copy_, i, end, lexicon_.Class(cls));
    return match ? HarmOf(match.sense->value) : std::string_view();
  }

  const Story& story_;
  const Copy& copy_;
  const Lexicon& lexicon_;
  Grammar grammar_;
};

/// `some` may have come to pass, or to be known, after `none` was written.
bool Later(const Story& story, const Told& none, const Told& some) {
  const Anchor &early = story.anchors[none.doc], &late = story.anchors[some.doc];
  if (early.known() && late.known() && late.first > early.last) return true;
  return none.as_of && some.as_of && none.as_of->last < some.as_of->first;
}

bool Contradict(const Story& story, const Told& none, const Told& some) {
  const Lexicon& lexicon = *story.copies.front().lexicon;
  if (!Opposed(none.harm, some.harm) || none.grave != some.grave || Later(story, none, some)) return false;
  auto apart = [](const std::set<std::string>& a, const std::set<std::string>& b) {
    return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  };
  if (apart(none.places, some.places) || apart(none.venues, some.venues) || apart(none.days, some.days)) return false;
  auto staff = [](std::string_view noun) {
    static constexpr std::string_view kStaff[] = {"member", "staff", "employee", "worker", "officer", "guard", "warder", "colleague", "personnel"};
    return std::find(std::begin(kStaff), std::end(kStaff), noun) != std::end(kStaff);
  };
  return (none.noun.empty() || none.noun == some.noun || none.harm == "escaped" || (staff(none.noun) && staff(some.noun)) || NearWords(lexicon, none.noun, some.noun));
}

}  // namespace

void MatchNone(const Story& story, CrossReference& reference) {
  if (story.documents.size() > kMostSources) return;
  std::vector<Told> none, some;
  for (const Copy& copy : story.copies) Reader(story, copy).Nobody(none);
  if (none.empty()) return;
  for (const Copy& copy : story.copies) Reader(story, copy).Somebody(some);
  for (std::string_view harm : kBefell) {
    std::map<DocId, const Told*> without, with;  // a source that has both tells of two things
    for (const Told& told_of : none) {
      bool both = std::any_of(some.begin(), some.end(), [&](const Told& other) { return other.doc == told_of.doc && Opposed(harm, other.harm); });
      if (told_of.harm == harm && !both) without.emplace(told_of.doc, &told_of);
    }
    for (const Told& told_of : some) {
      bool opposed = std::any_of(without.begin(), without.end(), [&](const auto& one) { return one.first != told_of.doc && Contradict(story, *one.second, told_of); });
      if (opposed && !without.contains(told_of.doc)) with.emplace(told_of.doc, &told_of);
    }
    if (with.empty()) continue;
    std::erase_if(without, [&](const auto& one) { return std::none_of(with.begin(), with.end(), [&](const auto& other) { return Contradict(story, *one.second, *other.second); }); });
    Topic topic = SourceTopic(story, "claim/none", "none " + std::string(harm));
    topic.question = "Was anybody " + std::string(harm);
    if (harm == "escaped" || harm == "missing") topic.question = harm == "escaped" ? "Did anybody escape" : "Is anybody missing";
    const bool alone = with.size() <= without.size();
    for (bool first : {true, false}) {
      const bool some_first = first == alone;
      for (const auto& [doc, told_of] : some_first ? with : without) {
        const Copy& copy = story.copies[doc];
        topic.evidence.push_back(Evidence(copy.SpanOf(told_of->words), first ? 1 : 2, some_first ? "somebody" : "nobody", std::string(copy.Words(told_of->words))));
      }
    }
    // Told once: a statement topic over the same two sentences says no more.
    auto tells = [&](const Topic& other, const std::map<DocId, const Told*>& side) {
      return std::any_of(other.answers.begin(), other.answers.end(), [&](const Answer& answer) {
        const Fact& fact = story.facts[answer.fact];
        auto found = side.find(fact.doc());
        return found != side.end() && found->second->sentence == fact.claim.sentence;
      });
    };
    std::erase_if(reference.topics, [&](const Topic& other) { return other.kind == "statement" && tells(other, with) && tells(other, without); });
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
