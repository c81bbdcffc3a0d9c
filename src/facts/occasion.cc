// SPDX-License-Identifier: Apache-2.0
// Reads the act that a date stands with: verb and particle looked up in data/en/act.tsv, an event noun, an order; its bearer by voice.
#include "facts/occasion.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/fold.h"
#include "facts/evacuation_order.h"
#include "facts/governing_clause.h"
#include "facts/occasion_words.h"
#include "grammar/act.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

class Finder {
 public:
  Finder(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, Fact& date)
      : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), facts_(facts), date_(date), words_(copy, grammar, facts, date), act_(lexicon_.Class("act")) {}

  void Run() {
    if (date_.claim.kind == "date" && (Apposed() || Reduced() || Noun())) return;
    int32_t at = GoverningClause(copy_, grammar_, date_);
    if (at < 0) return;
    const Clause& clause = grammar_.Clauses()[at];
    const VerbGroup& verb = clause.verb;
    bool supposed = verb.modality != Modality::kReal && verb.modality != Modality::kWill;
    if (verb.negated || (supposed && verb.modality != Modality::kShould)) return;
    uint32_t end = verb.head + 1;  // of the verb and its particles
    uint32_t noun = verb.tokens.first - (verb.tokens.first > 0);
    if (noun > 0 && Word(noun) == ",") --noun;
    const bool given = IsOneOf(copy_, verb.head, {"given", "issued", "made", "signed"}) && OrderBefore(copy_, noun);
    if (date_.claim.kind == "date" && (given || OrdersOut(copy_, grammar_, verb.head)) && !Denied(verb.head)) return SetOrder(date_);
    Act act = ActOf(clause, &end);
    if (!act || act.name == "-" || Denied(verb.head)) return;
    bool ahead = verb.tense == Tense::kInfinitive || verb.tense == Tense::kGerund;
    int32_t subject = clause.subject >= 0 || !ahead || at == 0 || grammar_.Clauses()[at - 1].sentence != clause.sentence ? clause.subject : grammar_.Clauses()[at - 1].subject;
    if (date_.claim.kind == "place" && verb.modality == Modality::kWill) Mark("ahead");
    // "erupted again on Wednesday" is another time; what opens again, reopens.
    const bool again = end < copy_.tokens.size() && Is(end, "again");
    if (again && act.name != "open" && act.name != "reopen" && act.name != "resume" && act.name != "begin") {
      Mark("other");
    }
    if (act.name == "take place" && subject >= 0) {  // "the launch took place on Monday"
      if (Act own = NounAct(copy_, grammar_, grammar_.NounGroups()[subject].head); own && own.name != "-") return Befell(own, subject);
    }
    int32_t befallen = clause.object >= 0 || end <= verb.head + 1 ? clause.object : grammar_.NounGroupAt(end);  // "called off the strike"
    bool object = befallen >= 0 && grammar_.NounGroups()[befallen].head < date_.claim.tokens.first;
    bool whole = act.befalls == 's' || act.befalls == 'b' || (act.befalls == ' ' && (verb.passive || !object));
    if (whole) words_.AddBearer(clause, subject);
    if (act.befalls == 'b' || (!whole && act.befalls != 'p')) words_.AddGroup(befallen);
    if (act.befalls == 'b' || act.befalls == 'p') {
      for (const Attachment& attachment : clause.attachments) {
        if (act.befalls == 'b' || attachment.preposition < end) words_.AddGroup(attachment.noun);  // "fell on the base two days before the visit"
      }
    }
    bool by_others = act.befalls == 'p' || (act.befalls == ' ' && (verb.passive || object));
    Set(act, by_others);
  }

 private:
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, std::string_view lower) const { return SameFolded(Word(i), lower); }

  /// A word that sets the act apart, among the others.
  void Mark(const char* word) {
    std::vector<std::string>& marks = date_.subject.qualifiers;
    marks.insert(std::upper_bound(marks.begin(), marks.end(), word), word);
  }

  /// The act, where its bearer is known and, if it must have one, has a name.
  void Set(const Act& act, bool by_others) {
    std::vector<std::string>& things = date_.subject.things;
    if (act.named && std::none_of(things.begin(), things.end(), [](const std::string& thing) { return thing[0] == '@'; })) things.clear();
    if (things.empty()) return;
    date_.subject.verb = act.name;
    if (by_others) date_.subject.owner = "they";
  }

  /// What the event noun of `group` befell: "the collapse *of the bridge*", "*the bridge's* collapse", "*the bridge* collapse",
  /// "the explosion *at the plant*".
  void Befell(const Act& act, int32_t group) {
    const NounGroup& noun = grammar_.NounGroups()[group];
    uint32_t next = noun.tokens.last;
    if (next + 1 < copy_.tokens.size() && (Is(next, "of") || Is(next, "on") || Is(next, "against"))) words_.AddGroup(grammar_.NounGroupAt(next + 1));
    if (noun.tokens.first > 1 && (Is(noun.tokens.first, "whose") || Is(noun.tokens.first - 1, "whose"))) {
      uint32_t owner = (Is(noun.tokens.first, "whose") ? noun.tokens.first : noun.tokens.first - 1) - 1;
      for (int part = 0; part < 2 && owner > 0; ++part) {  // "Acme, the shipping empire, whose": both
        if (Word(owner) == ",") --owner;
        int32_t before = grammar_.NounGroupAt(owner);
        if (before < 0) break;
        words_.AddGroup(before);
        owner = grammar_.NounGroups()[before].tokens.first;
        if (owner == 0 || Word(owner - 1) != ",") break;
        --owner;
      }
    }
    uint32_t head = noun.head;
    for (uint32_t i = noun.head; i > noun.tokens.first; --i) {  // the owner's head first, then what narrows the noun itself
      if (copy_.tokens[i - 1].Is(kSuffix)) head = i - 1;
    }
    auto dated = [&](uint32_t i) { return date_.claim.tokens.first <= i && i < date_.claim.tokens.last; };
    for (uint32_t i = head; i-- > noun.tokens.first;) {
      if (!dated(i)) words_.AddWord(i);
    }
    for (uint32_t i = head; i < noun.head; ++i) {
      if (!dated(i)) words_.AddWord(i);
    }
    if (date_.subject.things.empty() && next + 1 < copy_.tokens.size() && (Is(next, "at") || Is(next, "in") || Is(next, "near"))) words_.AddGroup(grammar_.NounGroupAt(next + 1));
    Set(act, act.befalls == ' ');
  }

  /// "The collapse of the bridge on Monday closed the road", "Monday's collapse": the noun before a date that no verb has yet.
  bool Noun() {
    const uint32_t first = date_.claim.tokens.first, sentence = copy_.sentences[date_.claim.sentence].tokens.first;
    int32_t own = grammar_.NounGroupAt(date_.claim.tokens.last - 1);
    if (own >= 0 && grammar_.NounGroups()[own].head >= date_.claim.tokens.last) {
      if (Act act = NounAct(copy_, grammar_, grammar_.NounGroups()[own].head); act && act.name != "-") Befell(act, own);
      if (date_.subject.verb.empty()) Before(first, sentence);  // "whose collapse in February cost 300 jobs" is no cost
      return true;
    }
    return Before(first, sentence);
  }

  /// The event noun whose group, or whose "of" or "at", ends right before token `at`.
  bool Before(uint32_t at, uint32_t sentence) {
    for (int step = 0; step < 3 && at > sentence; ++step) {
      int32_t group = grammar_.NounGroupAt(at - 1);
      if (group < 0 || grammar_.NounGroups()[group].tokens.last != at) return false;
      const NounGroup& noun = grammar_.NounGroups()[group];
      Act act = NounAct(copy_, grammar_, noun.head);
      if (act && act.name != "-" && Leads(noun)) {
        Befell(act, group);
        return true;
      }
      if (noun.tokens.first < sentence + 2 || grammar_.Tags()[noun.tokens.first - 1] != Tag::kPreposition) return false;
      at = noun.tokens.first - 1;
    }
    return false;
  }

  /// No verb stands before the noun in its sentence, or it opens a relative clause or what is said of time: what follows is its own.
  bool Leads(const NounGroup& noun) const {
    uint32_t first = noun.tokens.first;
    const uint32_t sentence = copy_.sentences[noun.sentence].tokens.first;
    if (Is(first, "whose") || (first > sentence && Is(first - 1, "whose"))) return true;
    if (first > sentence && (Is(first - 1, "after") || Is(first - 1, "following") || Is(first - 1, "since"))) return Is(noun.tokens.last, "of");
    for (uint32_t i = first; i-- > sentence;) {
      Tag tag = grammar_.Tags()[i];
      if (tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal) return false;
      if (tag == Tag::kSubordinator || Word(i) == ";" || Word(i) == ":") return true;
    }
    return true;
  }

  /// "on 25 April, a Friday": the weekday only names that day.
  bool Apposed() const {
    uint32_t first = date_.claim.tokens.first;
    return first > 1 && (Is(first - 1, "a") || Is(first - 1, ",")) && std::any_of(facts_.begin() + std::max<std::ptrdiff_t>(0, &date_ - facts_.data() - 4), facts_.begin() + (&date_ - facts_.data()), [&](const Fact& other) {
      return other.claim.kind == "date" && !other.claim.tokens.empty() && other.claim.tokens.last < first && other.claim.tokens.last + 3 > first;
    });
  }

  /// "the museum, founded in 1893": a participle right before the date that is no clause of its own, and the noun before it.
  bool Reduced() {
    uint32_t first = date_.claim.tokens.first;
    uint32_t sentence = copy_.sentences[date_.claim.sentence].tokens.first;
    if (first < sentence + 3) return false;
    uint32_t verb = first - 1;
    if (grammar_.Tags()[verb] != Tag::kVerb || !(Word(verb).ends_with("ed") || Word(verb).ends_with("n"))) return false;
    int32_t clause = grammar_.ClauseAt(verb);
    if (clause >= 0 && grammar_.Clauses()[clause].verb.tokens.first <= verb && verb < grammar_.Clauses()[clause].verb.tokens.last) return false;
    uint32_t noun = verb - 1;
    if (Word(noun) == "," && noun > sentence) --noun;
    if (IsOneOf(copy_, verb, {"given", "issued", "made", "signed"}) && OrderBefore(copy_, noun)) return SetOrder(date_), true;
    Act act = VerbAct(copy_, grammar_, verb, verb + 1);
    if (!act || act.name == "-" || grammar_.NounGroupAt(noun) < 0) return true;
    words_.AddGroup(grammar_.NounGroupAt(noun));
    Set(act, true);
    return true;
  }

  /// "refused to sign", "failed to open": it was not done.
  bool Denied(uint32_t verb) const {
    const ClassId denier = lexicon_.Class("denier");
    for (uint32_t i = verb - std::min(verb, 4u); i < verb; ++i) {
      Match match = lexicon_.Longest(copy_, i, verb, denier);
      if (match && match.length > 1 && i + match.length == verb) return true;
    }
    return verb > 1 && Is(verb - 1, "to") && (Is(verb - 2, "refused") || Is(verb - 2, "failed") || Is(verb - 2, "declined"));
  }

  /// `end` becomes the token behind the particles that stand with the verb.
  Act ActOf(const Clause& clause, uint32_t* end) const {
    const uint32_t head = clause.verb.head, last = copy_.sentences[clause.sentence].tokens.last;
    const std::string& lemma = grammar_.Lemma(head);
    if (date_.claim.kind == "place") {  // where: also of what is done again and again
      const bool own = VerbRow(copy_, grammar_, head, last, lexicon_.Class("act-place")) != nullptr;
      return VerbAct(copy_, grammar_, head, last, end, own ? "act-place" : "act");
    }
    if (lemma == "be") {  // "the next meeting is on 4 May"
      bool dated = head + 1 < last && (head + 1 == date_.claim.tokens.first || Is(head + 1, "due") || Is(head + 1, "scheduled") || Is(head + 1, "set"));
      return dated ? Act{"take place", 's'} : VerbAct(copy_, grammar_, head, last, end);
    }
    if (clause.object >= 0) {  // "called the strike off", "found the driver guilty"
      uint32_t behind = grammar_.NounGroups()[clause.object].tokens.last;
      for (const Sense& sense : lexicon_.Senses(lexicon_.Find(behind < last ? absl::StrCat(lemma, "-", LowerCase(Word(behind))) : ""))) {
        if (sense.cls == act_) return {std::string(sense.value)};
      }
    }
    return VerbAct(copy_, grammar_, head, last, end);
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  std::span<const Fact> facts_;
  Fact& date_;
  OccasionWords words_;
  ClassId act_;
};

}  // namespace

void FindOccasion(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, Fact& date) {
  const Mention* place = date.claim.kind == "place" ? std::get_if<Mention>(&date.claim.said) : nullptr;
  const bool dated = date.claim.kind == "date" && std::holds_alternative<TimeRange>(date.value);
  if (date.claim.tokens.empty() || (!dated && (place == nullptr || place->title.empty()))) return;
  BlockKind kind = copy.sentences[date.claim.sentence].kind;
  if (kind != BlockKind::kBody && kind != BlockKind::kCaption) return;
  Finder(copy, grammar, facts, date).Run();
}

}  // namespace crossread
