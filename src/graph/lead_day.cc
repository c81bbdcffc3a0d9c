// SPDX-License-Identifier: Apache-2.0
// Each source has one vote: the first day in its first sentences. What is called by a noun must be called so somewhere.
#include "graph/lead_day.h"

#include <algorithm>
#include <map>

#include "graph/clause_words.h"
#include "graph/gap_phrase.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr int kLeadSentences = 3;  // of the body, that a source begins with
constexpr uint32_t kItReach = 2;   // sentences back to the day that "it" came on
constexpr int64_t kFreshDays = 7;  // from what a story is about to the day its source was written
constexpr size_t kMostVotes = 32;  // that are asked for their words

/// What becomes of a decision: "the ruling landed".
const std::set<std::string> kMadeKnown = {"land", "arrive", "fall", "deliver", "announce", "pronounce", "publish", "issue"};

/// The sentence behind the first `kLeadSentences` of the body.
uint32_t LeadEnd(const Copy& copy) {
  int body = 0;
  for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
    body += !copy.sentences[s].echo && copy.sentences[s].kind == BlockKind::kBody;
    if (body == kLeadSentences) return s + 1;
  }
  return static_cast<uint32_t>(copy.sentences.size());
}

/// A deed of `act` that is done once is one of `told`.
bool SameDeed(const GapAct& told, const GapAct& act) {
  return std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) {
    return deed.once && std::any_of(told.deeds.begin(), told.deeds.end(), [&](const GapAct::Deed& other) { return other.once && other.name == deed.name; });
  });
}

/// A verb of `act` is one of `told`.
bool Does(const GapAct& told, const GapAct& act) {
  return std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) {
    return std::any_of(told.deeds.begin(), told.deeds.end(), [&](const GapAct::Deed& other) { return other.name == deed.name || other.word == deed.word; });
  });
}

/// `noun` is a word for a deed of the main event: "the eruption".
bool Derived(const LeadDay& lead, const GapAct& act, const std::string& noun) {
  return std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) { return deed.word == noun && lead.deeds.contains(deed.name); });
}

bool Definite(const Copy& copy, const NounGroup& group) {
  if (LowerWord(copy, group.tokens.first).OneOf({"the", "this", "that"})) return true;
  return std::any_of(copy.tokens.begin() + group.tokens.first, copy.tokens.begin() + group.head, [](const Token& token) { return token.Is(kSuffix); });
}

}  // namespace

std::optional<LeadVote> ReadVote(const Copy& copy, const Grammar& grammar, const Anchor& anchor, const std::vector<DatedAct>& dated) {
  auto first = std::lower_bound(dated.begin(), dated.end(), copy.doc, [](const DatedAct& act, DocId doc) { return act.fact->doc() < doc; });
  if (first == dated.end() || first->fact->doc() != copy.doc || first->fact->claim.sentence >= LeadEnd(copy)) return std::nullopt;
  const Claim& claim = first->fact->claim;
  if (anchor.known() && (anchor.first - first->day > kFreshDays || first->day - anchor.last > kFreshDays)) return std::nullopt;
  if (LowerWord(copy, claim.tokens.first).OneOf({"until", "till", "by", "before", "not", "no"})) return std::nullopt;  // the last day of a term
  TokenRange range = copy.sentences[claim.sentence].tokens;
  if (const std::optional<GapPhrase> gap = FindGap(copy, copy.sentences[claim.sentence])) {  // what a gap counts from is another act
    if (gap->tokens.first > claim.tokens.first) range.last = gap->tokens.first;
    else range.first = ClauseBefore(copy, grammar, range, claim.tokens.first).first;
  }
  for (auto next = first + 1; next != dated.end() && next->fact->doc() == copy.doc && next->fact->claim.sentence == claim.sentence; ++next) {
    if (next->day == first->day) continue;  // "thanked the jury, which retired on 8 March": of another day
    range.last = std::max(claim.tokens.last, std::min(range.last, ClauseBefore(copy, grammar, range, next->fact->claim.tokens.first).first));
    break;
  }
  LeadVote vote{first->fact, first->day, ReadAct(copy, grammar, range, kAllVerbs), first->act};
  for (const GapAct::Deed& deed : vote.act.deeds) vote.decided = vote.decided || HasRow(*copy.lexicon, deed.word, "decide", "decide");
  return vote;
}

std::optional<LeadDay> FindLeadDay(const Story& story, const std::vector<LeadVote>& votes, const std::vector<DatedAct>& dated) {
  std::map<absl::CivilDay, size_t> counts;
  for (const LeadVote& vote : votes) ++counts[vote.day];
  if (counts.empty()) return std::nullopt;
  std::map<absl::CivilDay, std::set<DocId>> told;  // of as many votes, the day that more sources tell of
  for (const DatedAct& act : dated) {
    if (counts.contains(act.day)) told[act.day].insert(act.fact->doc());
  }
  auto weight = [&](const auto& day) { return std::pair(day.second, told[day.first].size()); };
  auto most = std::max_element(counts.begin(), counts.end(), [&](const auto& a, const auto& b) { return weight(a) < weight(b); });
  for (auto other = counts.begin(); other != counts.end(); ++other) {  // of a story that goes on for weeks, what came last
    if (other->first == most->first || weight(*other) < weight(*most)) continue;
    if (std::max(other->first - most->first, most->first - other->first) <= kFreshDays) return std::nullopt;
    if (other->first > most->first) most = other;
  }
  LeadDay lead;
  lead.day = most->first;
  std::set<std::pair<DocId, uint32_t>> sentences;
  for (const LeadVote& vote : votes) {
    if (vote.day != lead.day) lead.apart.insert(vote.fact->doc());
    if (vote.day != lead.day || lead.votes.size() == kMostVotes) continue;
    for (const auto* words : {&vote.act.things, &vote.act.names, &vote.act.settings}) lead.words.insert(words->begin(), words->end());
    for (const GapAct::Deed& deed : vote.act.deeds) lead.deeds.insert({deed.name, deed.word});
    lead.decided = lead.decided || vote.decided;
    lead.votes.push_back(vote);
    sentences.insert({vote.fact->doc(), vote.fact->claim.sentence});
  }
  for (const DatedAct& act : dated) {
    if (act.day == lead.day && !act.noun.empty()) lead.called.insert(act.noun);
  }
  for (const Event& event : story.events) {
    if (!event.negated && sentences.contains({event.doc, event.sentence})) lead.called.insert(event.lineage.begin(), event.lineage.end());
  }
  return lead;
}

LeadMention ReadMention(const Copy& copy, const Grammar& grammar, TokenRange range) {
  LeadMention mention;
  mention.act = ReadAct(copy, grammar, range, kAllVerbs);
  for (uint32_t i = range.first; i < range.last; ++i) {
    mention.it = mention.it || (i + 1 < range.last && LowerWord(copy, i).OneOf({"it", "this", "that"}) &&
                                LowerWord(copy, i + 1).OneOf({"came", "comes", "happened", "follows", "followed"}));
    mention.one = mention.one || (i + 2 < range.last && LowerWord(copy, i) == "this" && LowerWord(copy, i + 1) == "one" && grammar.Tags()[i + 2] == Tag::kVerb);
    const int32_t group = grammar.NounGroupAt(i);
    if (group < 0) continue;
    if (Definite(copy, grammar.NounGroups()[group])) mention.noun = grammar.NounLemma(grammar.NounGroups()[group].head);
    mention.decision = HasRow(*copy.lexicon, mention.noun, "decide", "noun");
    break;
  }
  return mention;
}

bool MeansLead(const LeadDay& lead, const std::vector<DatedAct>& dated, const LeadMention& mention, DocId doc, uint32_t sentence) {
  const GapAct& act = mention.act;
  if (!act.real || act.ahead || !act.phases.empty()) return false;
  const bool alone = act.things.empty() && act.names.empty();
  if (mention.one && alone) return true;
  if (lead.apart.contains(doc)) return false;
  const bool made_known = lead.decided && mention.decision && std::any_of(act.deeds.begin(), act.deeds.end(), [](const GapAct::Deed& deed) { return kMadeKnown.contains(deed.word); });
  if (act.verbs && !made_known) {  // "he was jailed": only what happens once
    return std::any_of(lead.votes.begin(), lead.votes.end(), [&](const LeadVote& vote) {
      return OneAct(vote.act, act) || (alone && SameDeed(vote.dated, act)) || (mention.pronoun && Does(vote.dated, act));
    });
  }
  if (alone) {
    if (!mention.it) return false;
    for (auto before = dated.rbegin(); before != dated.rend(); ++before) {  // the last day before is its
      const Claim& claim = before->fact->claim;
      if (before->fact->doc() != doc || claim.sentence >= sentence) continue;
      return before->day == lead.day && claim.sentence + kItReach >= sentence;
    }
    return false;
  }
  if (mention.noun.empty() || !((lead.decided && mention.decision) || lead.called.contains(mention.noun) || lead.deeds.contains(mention.noun) || Derived(lead, act, mention.noun))) return false;
  auto told = [&](const std::string& word) { return word == mention.noun || lead.words.contains(word); };
  return std::all_of(act.things.begin(), act.things.end(), told) && std::all_of(act.names.begin(), act.names.end(), told) && std::all_of(act.settings.begin(), act.settings.end(), told);
}

bool NamesLead(const LeadDay& lead, const std::vector<DatedAct>& dated, const LeadMention& mention, const Lexicon& lexicon) {
  const GapAct& act = mention.act;
  if (mention.noun.empty() || act.verbs || !act.real || act.ahead || !act.phases.empty()) return false;
  const Sense* event = lexicon.FirstSense(mention.noun, lexicon.Class("event"));
  auto named = [&](const GapAct::Deed& deed) { return deed.word == mention.noun; };
  const bool happens = event != nullptr || HasRow(lexicon, mention.noun, "noun-class", "event") ||
                       std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) { return named(deed) && deed.name != deed.word; });
  if (!happens || (event != nullptr && lead.called.contains(std::string(event->value)))) return happens;
  return std::none_of(dated.begin(), dated.end(), [&](const DatedAct& each) {
    return each.day != lead.day && (each.noun == mention.noun || std::any_of(each.act.deeds.begin(), each.act.deeds.end(), named));
  });
}

}  // namespace crossread
