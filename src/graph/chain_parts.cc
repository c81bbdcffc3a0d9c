// SPDX-License-Identifier: Apache-2.0
// Reads happenings and their days off sentences, and what a gap lies between.
#include "graph/chain_parts.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/clause_words.h"
#include "graph/gap_phrase.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kReachRight = 12;  // tokens from "before" to the event it points to

constexpr char kOwnDay[] = "@";  // a kind that no other happening has

constexpr uint32_t kNamesBefore = 12;  // a happening belongs to those named near it
constexpr uint32_t kNamesAfter = 7;

class Reader {
 public:
  Reader(const Story& story, DocId doc, Timings& out) : story_(story), copy_(story.copies[doc]), out_(out) {
    const Lexicon& lexicon = *copy_.lexicon;
    event_ = lexicon.Class("event"), chain_ = lexicon.Class("chain_event");
    time_ = lexicon.Class("time"), phase_ = lexicon.Class("phase");
  }

  bool HasGaps() const {
    for (const Sentence& sentence : copy_.sentences) {
      if (!Skipped(sentence) && FindGap(copy_, sentence)) return true;
    }
    return false;
  }

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (Skipped(copy_.sentences[s])) continue;
      size_t first = out_.happenings.size();
      ReadHappenings(s);
      if (std::optional<GapPhrase> phrase = FindGap(copy_, copy_.sentences[s])) Tie(*phrase, first);
    }
    ReadDays();
  }

 private:
  static bool Skipped(const Sentence& sentence) {
    return sentence.echo || (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption);
  }
  const Grammar& Parse() const {
    if (!grammar_) grammar_.emplace(copy_);
    return *grammar_;
  }
  std::string Word(uint32_t i) const { return i < copy_.tokens.size() ? LowerCase(copy_.Words(copy_.tokens[i])) : std::string(); }

  std::string_view KindOf(const std::string& form) const {
    std::string_view kind;
    for (const Sense& sense : copy_.lexicon->Senses(copy_.lexicon->Find(form))) {
      if (sense.cls == chain_) return sense.value;
      if (sense.cls == event_) kind = sense.value;
    }
    return kind;
  }

  /// "walk out": a verb's dictionary form with its particle, as rows of two words.
  std::string_view KindOfPair(const std::string& lemma, const std::string& particle) const {
    for (const Sense* sense : Pairs()) {
      if (sense->form.size() == lemma.size() + 1 + particle.size() && sense->form.starts_with(lemma) && sense->form.ends_with(particle) &&
          sense->form[lemma.size()] == ' ') {
        return sense->value;
      }
    }
    return {};
  }

  const std::vector<const Sense*>& Pairs() const {
    if (pairs_.empty()) {
      for (const Sense* sense : copy_.lexicon->All(chain_)) {
        if (sense->form.find(' ') != std::string_view::npos) pairs_.push_back(sense);
      }
    }
    return pairs_;
  }

  void ReadHappenings(uint32_t s) {
    const Sentence& sentence = copy_.sentences[s];
    const std::vector<Tag>& tags = Parse().Tags();
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (tags[i] != Tag::kNoun && tags[i] != Tag::kVerb && tags[i] != Tag::kAdjective) continue;
      if (copy_.tokens[i].Is(kQuoted)) continue;
      std::string lemma = Parse().Lemma(i);
      std::string_view kind;
      if (tags[i] == Tag::kVerb) kind = KindOfPair(lemma, Word(i + 1));
      if (kind.empty() && tags[i] == Tag::kAdjective && Word(i) != "dated") continue;
      if (kind.empty()) kind = KindOf(Word(i) == "dated" ? "dated" : lemma);
      if (kind.empty() || Unreal(i)) continue;
      Happening happening;
      happening.doc = copy_.doc;
      happening.sentence = s;
      happening.token = i;
      happening.kind = std::string(kind);
      for (uint32_t k = i; tags[i] == Tag::kNoun && k > sentence.tokens.first && i - k < 4;) {
        Tag tag = tags[--k];
        if (tag == Tag::kVerb || tag == Tag::kPreposition || tag == Tag::kPunct || tag == Tag::kDeterminer) break;
        if (const Sense* sense = copy_.lexicon->Get(copy_, k, phase_)) happening.phase = std::string(sense->value);
      }
      uint32_t from = std::max(sentence.tokens.first, i < kNamesBefore ? 0 : i - kNamesBefore);
      for (uint32_t k = from; k < std::min(sentence.tokens.last, i + kNamesAfter); ++k) {
        const Token& token = copy_.tokens[k];
        bool name = token.kind == TokenKind::kWord && token.Is(kCapital) && (k > sentence.tokens.first || token.word == 0) && !IsCalendar(k);
        if (name) happening.names.push_back(NameHash(copy_, k));
      }
      std::sort(happening.names.begin(), happening.names.end());
      const TokenRange clause = {ClauseBefore(copy_, Parse(), sentence.tokens, i).first, ClauseBehind(copy_, Parse(), sentence.tokens, i + 1).last};
      happening.act = ReadAct(copy_, Parse(), clause, i);
      out_.happenings.push_back(std::move(happening));
    }
  }

  bool IsCalendar(uint32_t i) const {
    for (const Sense& sense : copy_.lexicon->Senses(copy_.tokens[i].word)) {
      if (sense.cls == time_ && (sense.value.starts_with("month") || sense.value.starts_with("weekday"))) return true;
    }
    return false;
  }

  /// Nothing but an aspect verb ("began") between a happening and the date behind it.
  bool LeadsTo(uint32_t from, uint32_t to) const {
    if (from >= to || to - from > 7) return false;
    ClassId aspect = copy_.lexicon->Class("aspect");
    for (uint32_t i = from + 1; i < to; ++i) {
      std::string_view words = copy_.Words(copy_.tokens[i]);
      if (words == ";" || words == ":") return false;
      if (Parse().Tags()[i] != Tag::kVerb) continue;
      const std::string lemma = Parse().Lemma(i);
      bool fits = false;
      for (const Sense& sense : copy_.lexicon->Senses(copy_.lexicon->Find(lemma))) fits |= sense.cls == aspect;
      if (!fits) return false;
    }
    return true;
  }

  /// What is denied, planned or only possible did not happen on a day.
  bool Unreal(uint32_t i) const {
    int32_t at = Parse().ClauseAt(i);
    if (at < 0) return false;
    const VerbGroup& verb = Parse().Clauses()[at].verb;
    return verb.negated || verb.modality == Modality::kMay || verb.modality == Modality::kShould || verb.modality == Modality::kUnreal;
  }

  /// The happening at `to` is what "after" points to: "after the vote", "after jurors gave their verdict", but not
  /// "after his birthday, according to papers released".
  bool IsLandmark(uint32_t from, uint32_t to) const {
    if (to - from > kReachRight) return false;
    const std::vector<Tag>& tags = Parse().Tags();
    int verbs = 0;
    for (uint32_t i = from; i < to; ++i) {
      if (copy_.tokens[i].kind == TokenKind::kPunct && !copy_.tokens[i].Is(kGlued)) return false;
      if (copy_.Words(copy_.tokens[i]) == "," || copy_.Words(copy_.tokens[i]) == ".") return false;
      verbs += tags[i] == Tag::kVerb;
    }
    return verbs <= 1;
  }

  /// Between the last happening before the phrase and the first one behind it.
  void Tie(const GapPhrase& phrase, size_t first) {
    int32_t left = -1, right = -1;
    for (size_t h = first; h < out_.happenings.size(); ++h) {
      uint32_t token = out_.happenings[h].token;
      if (token < phrase.tokens.first) left = static_cast<int32_t>(h);
      if (right < 0 && token >= phrase.tokens.last && IsLandmark(phrase.tokens.last, token)) right = static_cast<int32_t>(h);
    }
    if (right < 0) return;
    if (const Fact* day = DayBefore(phrase.tokens.first)) left = AddDay(*day);
    if (left < 0) return;
    uint32_t reach_end = out_.happenings[right].token + 1;
    Gap gap;
    gap.left = static_cast<uint32_t>(left);
    gap.right = static_cast<uint32_t>(right);
    gap.low = phrase.before ? phrase.low : -phrase.high;
    gap.high = phrase.before ? phrase.high : -phrase.low;
    gap.words = copy_.SpanOf({phrase.tokens.first, reach_end});
    gap.shown = phrase.shown;
    out_.gaps.push_back(std::move(gap));
  }

  /// "on Friday, three days after the vote": the day that stands right before token `i`; null where there is none.
  const Fact* DayBefore(uint32_t i) const {
    for (const Fact& fact : FactsOf(story_, copy_.doc)) {
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      bool right_before = fact.claim.tokens.last == i || (fact.claim.tokens.last + 1 == i && copy_.Words(copy_.tokens[i - 1]) == ",");
      if (range != nullptr && right_before && range->last - range->first <= 24 * 3600 && std::holds_alternative<TimePhrase>(fact.claim.said)) return &fact;
    }
    return nullptr;
  }

  /// A day as a happening of its own, whatever it was that happened on it.
  int32_t AddDay(const Fact& fact) {
    Happening day;
    day.doc = copy_.doc;
    day.sentence = fact.claim.sentence;
    day.token = fact.claim.tokens.first;
    day.kind = absl::StrCat(kOwnDay, copy_.doc, ":", fact.claim.tokens.first);
    day.day = absl::CivilDay(std::get<TimeRange>(fact.value).first);
    day.day_words = fact.claim.words;
    out_.happenings.push_back(std::move(day));
    return static_cast<int32_t>(out_.happenings.size()) - 1;
  }

  /// Days that the copy gives to happenings: in the same clause, or right behind an event noun.
  void ReadDays() {
    if (out_.happenings.empty() || out_.happenings.back().doc != copy_.doc) return;
    size_t mine = out_.happenings.size();
    while (mine > 0 && out_.happenings[mine - 1].doc == copy_.doc) --mine;
    for (const Fact& fact : FactsOf(story_, copy_.doc)) {
      if (fact.claim.tokens.empty()) continue;
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      if (range == nullptr || !std::holds_alternative<TimePhrase>(fact.claim.said)) continue;
      if (range->last - range->first > 24 * 3600) continue;
      Happening* best = nullptr;
      uint32_t best_distance = 13;
      for (size_t h = mine; h < out_.happenings.size(); ++h) {
        Happening& happening = out_.happenings[h];
        if (happening.sentence != fact.claim.sentence || happening.kind.starts_with(kOwnDay)) continue;
        int32_t clause = Parse().ClauseAt(fact.claim.tokens.first);
        bool one_clause = clause < 0 || Parse().ClauseAt(happening.token) == clause;
        if (!one_clause && !LeadsTo(happening.token, fact.claim.tokens.first)) continue;
        uint32_t distance = happening.token < fact.claim.tokens.first ? fact.claim.tokens.first - happening.token
                                                                       : happening.token - fact.claim.tokens.first + 2;
        if (distance < best_distance) best = &happening, best_distance = distance;
      }
      if (best == nullptr || best->day) continue;
      best->day = absl::CivilDay(range->first);
      best->day_words = fact.claim.words;
      // "An explosion deep in the mine killed nine people on Wednesday": the subject's own day, however far it stands.
      const int32_t own = Parse().ClauseAt(best->token);
      int32_t subject = own >= 0 && Parse().Clauses()[own].verb.head == best->token && !Parse().Clauses()[own].verb.passive ? Parse().Clauses()[own].subject : -1;
      for (size_t h = mine; h < out_.happenings.size() && subject >= 0; ++h) {
        Happening& happening = out_.happenings[h];
        if (happening.token != Parse().NounGroups()[subject].head || happening.day) continue;
        happening.day = best->day;
        happening.day_words = best->day_words;
      }
    }
  }

  const Story& story_;
  const Copy& copy_;
  mutable std::optional<Grammar> grammar_;  // made when the first happening is read
  Timings& out_;
  mutable std::vector<const Sense*> pairs_;
  ClassId event_ = 0, chain_ = 0, time_ = 0, phase_ = 0;
};

}  // namespace

uint32_t NameHash(const Copy& copy, uint32_t token) {
  uint32_t hash = 2166136261u;
  for (char c : copy.Words(copy.tokens[token])) hash = (hash ^ static_cast<unsigned char>(Lower(c))) * 16777619u;
  return hash;
}

Timings ReadTimings(const Story& story) {
  Timings timings;
  bool any = false;
  for (DocId doc = 0; doc < story.copies.size() && !any; ++doc) any = Reader(story, doc, timings).HasGaps();
  if (!any) return timings;
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, timings).Run();
  return timings;
}

}  // namespace crossread
