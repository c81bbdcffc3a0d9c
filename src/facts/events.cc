// SPDX-License-Identifier: Apache-2.0
// Event triggers and what belongs to them: verbs and nouns of the event table, aspect verbs resolved to their noun.
#include "facts/events.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "grammar/act.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

void SortUnique(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

class Finder {
 public:
  Finder(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, std::vector<Event>& events)
      : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), events_(events) {
    for (const Fact& fact : facts) {
      if (fact.claim.kind == "place" && std::holds_alternative<Mention>(fact.claim.said) && !std::get<Mention>(fact.claim.said).CommonPlace()) places_.emplace_back(fact.claim.sentence, &fact);
    }
    std::stable_sort(places_.begin(), places_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  void Run() {
    size_t base = events_.size();
    Collect();
    Inherit(std::span(events_).subspan(base));
  }

 private:
  void Collect() {
    event_ = lexicon_.Class("event");
    aspect_ = lexicon_.Class("aspect");
    phase_ = lexicon_.Class("phase");
    const std::vector<Tag>& tags = grammar_.Tags();
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind == BlockKind::kBoilerplate || sentence.kind == BlockKind::kHeader || sentence.kind == BlockKind::kByline) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        if (tags[i] != Tag::kNoun && tags[i] != Tag::kVerb && tags[i] != Tag::kProper) continue;
        if (IsCalendarWord(copy_, i)) continue;  // "14 March" is no protest
        if (const Sense* sense = Trigger(i, sentence.tokens.last)) Add(s, i, *sense);
      }
    }
  }

  /// "the talks" of a later sentence are those of the paragraph: place and people are taken over from the last mention
  /// of the same kind in the same block.
  void Inherit(std::span<Event> own) const {
    std::map<std::string_view, const Event*> last;  // with a place, by kind
    for (Event& event : own) {
      auto before = last.find(event.kind);
      const bool same = before != last.end() && copy_.sentences[before->second->sentence].block == copy_.sentences[event.sentence].block;
      if (event.places.empty() && same) {
        event.places = before->second->places;
        event.participants.insert(event.participants.end(), before->second->participants.begin(), before->second->participants.end());
        SortUnique(event.participants);
      }
      if (!event.places.empty()) last[event.kind] = &event;
    }
  }

  /// A row of the event table: nouns in the singular or as they stand, verbs in their dictionary form, with their particles first.
  const Sense* Trigger(uint32_t i, uint32_t last) const {
    if (grammar_.Tags()[i] == Tag::kVerb) return VerbRow(copy_, grammar_, i, last, event_);
    for (WordId form : {copy_.tokens[i].word, lexicon_.Find(grammar_.Lemma(i))}) {
      for (const Sense& sense : lexicon_.Senses(form)) {
        if (sense.cls == event_) return &sense;
      }
    }
    return nullptr;
  }

  void Add(uint32_t s, uint32_t i, const Sense& sense) {
    Event event;
    event.doc = copy_.doc;
    event.sentence = s;
    event.kind = std::string(sense.value);
    event.lineage = {event.kind};
    for (std::string_view wider = sense.extra; !wider.empty() && event.lineage.size() < 6; wider = WiderOf(wider)) {
      event.lineage.emplace_back(wider);
    }
    event.trigger_tokens = {i, i + 1};
    event.trigger = copy_.SpanOf(event.trigger_tokens);
    int32_t group = grammar_.NounGroupAt(i);
    int32_t at = grammar_.ClauseAt(i);
    TokenRange reach = at >= 0 ? grammar_.Clauses()[at].tokens : copy_.sentences[s].tokens;
    if (at > 0 && grammar_.Clauses()[at].verb.tense == Tense::kInfinitive && grammar_.Clauses()[at - 1].sentence == s) {
      reach.first = std::min(reach.first, grammar_.Clauses()[at - 1].tokens.first);  // "met in Quito to open talks": who and where
    }
    if (group >= 0) {
      TokenRange own = grammar_.NounGroups()[group].tokens;
      reach.first = std::min(reach.first, own.first);
      reach.last = std::max(reach.last, own.last);
      Phases(own, event);
      if (own.first >= 2 && IsWord(copy_, own.first - 1, "of")) {  // "an initial round of talks"
        int32_t before = grammar_.NounGroupAt(own.first - 2);
        if (before >= 0) Phases(grammar_.NounGroups()[before].tokens, event);
      }
    }
    if (at >= 0) Verb(grammar_.Clauses()[at], i, event);
    event.participants = EntitiesIn(copy_, grammar_, reach);
    auto [begin, end] = std::equal_range(places_.begin(), places_.end(), std::pair<uint32_t, const Fact*>(s, nullptr),
                                         [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto place = begin; place != end; ++place) {
      const Claim& claim = place->second->claim;
      if (claim.tokens.last <= reach.first || claim.tokens.first >= reach.last) continue;
      const Name& name = std::get<Mention>(claim.said).name;
      event.places.push_back(name.entity.empty() ? name.folded : name.entity);
      if (!name.within.empty()) event.places.push_back(name.within);
    }
    SortUnique(event.places);
    SortUnique(event.phases);
    events_.push_back(std::move(event));
  }

  std::string_view WiderOf(std::string_view kind) const {
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(kind))) {
      if (sense.cls == event_ && sense.value == kind) return sense.extra;
    }
    return {};
  }

  void Phases(TokenRange range, Event& event) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (const Sense* sense = lexicon_.Get(copy_, i, phase_)) event.phases.emplace_back(sense->value);
    }
  }

  /// Polarity, firmness and aspect from the clause's verb.
  void Verb(const Clause& clause, uint32_t trigger, Event& event) const {
    event.negated = clause.verb.negated;
    event.strength = clause.verb.modality == Modality::kReal ? 3 : clause.verb.modality == Modality::kWill ? 2 : 1;
    if (clause.verb.tense == Tense::kInfinitive && !clause.verb.perfect) event.strength = std::min<uint8_t>(event.strength, 2);
    // "failed to launch", "refused to sign": it did not happen.
    const ClassId denier = lexicon_.Class("denier");
    for (uint32_t i = trigger - std::min(trigger, 4u); i < trigger && !event.negated; ++i) {
      Match match = lexicon_.Longest(copy_, i, trigger, denier);
      event.negated = match && match.length > 1 && i + match.length == trigger;
    }
    if (clause.verb.head == trigger) return Rounds(clause, event);
    if (Aside(clause, trigger)) return;
    const std::string& lemma = grammar_.Lemma(clause.verb.head);
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(lemma))) {
      if (sense.cls == aspect_) event.aspect = std::string(sense.value);
    }
    if (lemma == "get" || lemma == "be") {  // "got under way"
      for (uint32_t i = clause.verb.tokens.last; i < std::min(clause.tokens.last, clause.verb.tokens.last + 3); ++i) {
        if (IsOneOf(copy_, i, {"way", "underway"})) event.aspect = "start";
      }
    }
  }

  /// "won the second round", "beat them in the first leg": one of several.
  void Rounds(const Clause& clause, Event& event) const {
    auto round = [&](int32_t at) {
      if (at < 0) return;
      const NounGroup& group = grammar_.NounGroups()[at];
      if (lexicon_.FirstSense(grammar_.NounLemma(group.head), lexicon_.Class("round")) != nullptr) Phases(group.tokens, event);
    };
    round(clause.object);
    for (const Attachment& attachment : clause.attachments) round(attachment.noun);
  }

  /// "closed because of the collapse": the verb does nothing to what another preposition than "of" and "with" governs.
  bool Aside(const Clause& clause, uint32_t trigger) const {
    for (uint32_t i = clause.verb.tokens.last; i < trigger; ++i) {
      if (IsOneOf(copy_, i, {"because", "after", "before", "following", "since", "amid", "despite", "during", "over"})) return true;
    }
    return false;
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  std::vector<std::pair<uint32_t, const Fact*>> places_;  // by sentence
  std::vector<Event>& events_;
  ClassId event_ = 0, aspect_ = 0, phase_ = 0;
};

/// True where only who and where stand between `trigger` and token `first`: "talks of both sides in Oslo on Monday".
bool RightBefore(const Copy& copy, const Grammar& grammar, uint32_t trigger, uint32_t first) {
  if (trigger >= first || first - trigger > 8) return false;
  for (uint32_t i = trigger + 1; i < first; ++i) {
    Tag tag = grammar.Tags()[i];
    if (tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal || copy.Words(copy.tokens[i]) == ";") return false;
  }
  return true;
}

/// True where `event` is what the clause after `clause` says was to begin, to end or to be held.
bool IsAim(const Grammar& grammar, const Event& event, int32_t clause) {
  if (event.aspect.empty() || grammar.ClauseAt(event.trigger_tokens.first) != clause + 1) return false;
  return grammar.Clauses()[static_cast<size_t>(clause) + 1].verb.tense == Tense::kInfinitive;
}

}  // namespace

std::vector<std::string> EntitiesIn(const Copy& copy, const Grammar& grammar, TokenRange range) {
  const Lexicon& lexicon = *copy.lexicon;
  const std::vector<Tag>& tags = grammar.Tags();
  const GrammarClasses& classes = lexicon.grammar();
  std::vector<std::string> found;
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (!copy.tokens[i].Is(kCapital) || tags[i] == Tag::kPossessive) continue;
    bool named = false;
    for (ClassId cls : classes.entities) {
      if (!copy.tokens[i].classes.Meets(classes.in_entities)) break;
      Match match = lexicon.Longest(copy, i, range.last, cls);
      if (!match) continue;
      bool capital = cls == classes.entities[3];
      found.emplace_back(capital ? match.sense->extra : match.sense->value);
      i += match.length - 1;
      named = true;
      break;
    }
    if (named || tags[i] != Tag::kProper || IsCalendarWord(copy, i)) continue;
    bool last_of_name = i + 1 >= range.last || tags[i + 1] != Tag::kProper;
    if (last_of_name) found.push_back(LowerCase(copy.Words(copy.tokens[i])));
  }
  SortUnique(found);
  return found;
}

void FindEvents(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, std::vector<Event>& events) {
  Finder(copy, grammar, facts, events).Run();
}

int32_t EventOf(const Copy& copy, const Grammar& grammar, std::span<const Event> events, TokenRange tokens) {
  int32_t noun = grammar.NounGroupAt(tokens.last - 1);
  int32_t clause = grammar.ClauseAt(tokens.last - 1);
  int32_t best = -1;
  int best_rank = 0;
  uint32_t sentence = clause >= 0 ? grammar.Clauses()[clause].sentence : noun >= 0 ? grammar.NounGroups()[noun].sentence : UINT32_MAX;
  size_t e = 0;
  if (sentence != UINT32_MAX) {
    e = static_cast<size_t>(std::lower_bound(events.begin(), events.end(), sentence, [](const Event& event, uint32_t s) { return event.sentence < s; }) - events.begin());
  }
  for (; e < events.size(); ++e) {
    const Event& event = events[e];
    if (sentence != UINT32_MAX && event.sentence != sentence) break;
    uint32_t trigger = event.trigger_tokens.first;
    int rank = 0;
    if (noun >= 0 && grammar.NounGroupAt(trigger) == noun) {
      rank = grammar.NounGroups()[static_cast<size_t>(noun)].head == trigger ? 7 : 6;  // "Wednesday's talks", "Monday's launch *disaster*"
    } else if (clause >= 0 && grammar.Clauses()[clause].verb.head == trigger) {
      rank = 4;  // "capsized on Tuesday"
    } else if (clause >= 0 && grammar.ClauseAt(trigger) == clause) {
      // An event noun in the clause: of an aspect verb ("began talks on Monday"), or right before ("talks on Monday").
      rank = !event.aspect.empty() ? 5 : RightBefore(copy, grammar, trigger, tokens.first) ? 3 : 1;
    } else if (RightBefore(copy, grammar, trigger, tokens.first)) {
      rank = 3;  // "it follows talks on Monday that failed", "After talks in Oslo on Monday, both said": no clause holds both
    } else if (clause >= 0 && IsAim(grammar, event, clause)) {
      rank = 5;  // "met on Monday to open the conference": what they met for is on that day
    } else if (clause >= 0 && trigger > tokens.last) {
      // "spoke on January 9 as talks got under way": the clause of "as" tells of the same time.
      int32_t other = grammar.ClauseAt(trigger);
      if (other == clause + 1) {
        uint32_t begin = grammar.Clauses()[other].tokens.first;
        if (begin > 0 && IsOneOf(copy, begin - 1, {"as", "when", "while"})) rank = 2;
      }
    }
    if (rank > best_rank) {
      best_rank = rank;
      best = static_cast<int32_t>(e);
    }
  }
  return best_rank >= 2 ? best : -1;
}

}  // namespace crossread
