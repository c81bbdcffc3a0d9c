// SPDX-License-Identifier: Apache-2.0
// Reads tense off single tokens: auxiliaries, modals, verbs of planning, and the ending -ed.
#include "claims/date_tense.h"

namespace crossread {
namespace {

bool EndsInEd(std::string_view word) {
  return word.size() > 4 && word.ends_with("ed") && word != "hundred" && word != "United" && !word.ends_with("eed");
}

constexpr WordSet kModals = {"will", "would", "could", "can", "may", "might", "should", "must", "shall", "not"};

/// "The funeral is Tuesday", "Tuesday is a holiday": what a copula says of a day lies ahead.
bool IsSaidToBe(const TimeReader& r, TokenRange sentence, uint32_t first, uint32_t last) {
  uint32_t before = first - (r.IsWord(first - 1, "on") ? 2 : 1);
  if (before >= sentence.first && before < first && r.IsOneOf(before, {"is", "are"})) return true;
  return first == sentence.first && last < sentence.last && r.IsWord(last, "is");
}

/// "the plan", "their rescue plan", "a delay": verbs of planning that are nouns here.
bool IsNoun(const TimeReader& r, uint32_t i) {
  if (!r.IsOneOf(i, {"plan", "plans", "schedule", "hope", "hopes", "aim", "aims", "delay", "vow"})) return false;
  auto leads = [&r](uint32_t k) {
    return r.IsAny(k, RolesOf(Role::kThe, Role::kA, Role::kThis, Role::kThat)) || r.IsOneOf(k, {"his", "her", "its", "their", "our", "'s", "’s", "of", "no", "any"});
  };
  return leads(i - 1) || (leads(i - 2) && r.At(i - 1).kind == TokenKind::kWord);
}

/// "Voters go to the polls", "the law takes effect": what is in the calendar is told in the present tense.
bool IsTimetable(const TimeReader& r, uint32_t i) {
  static constexpr WordSet kVerbs{"take", "takes", "go", "begin", "resume", "meet", "convene", "reconvene", "reopen", "continue", "decide", "open", "close", "start", "end",
                                  "vote", "face", "hit", "hits", "head", "heads", "report", "reports", "run", "runs",
                                  "come", "comes", "goes", "kick", "kicks", "enter", "enters", "begins", "resumes", "reopens", "expires"};
  static constexpr WordSet kNouns{"meet", "open", "close", "start", "end", "vote", "face", "head", "report", "run", "hit"};  // or other words
  if (!kVerbs.Has(r.copy(), i)) return false;
  if (r.IsOneOf(i, {"take", "takes"}) && !r.IsOneOf(i + 1, {"effect", "office", "place"})) return false;
  if (r.IsOneOf(i, {"come", "comes", "goes", "enter", "enters"}) && !(r.IsWord(i + 1, "into") && r.IsOneOf(i + 2, {"force", "effect"}))) return false;
  if (r.IsOneOf(i, {"kick", "kicks"}) && !r.IsOneOf(i + 1, {"in", "off"})) return false;
  if (r.IsOneOf(i, {"hit", "hits"}) && !r.IsOneOf(i + 1, {"theaters", "theatres", "cinemas", "stores", "shelves", "screens"})) return false;
  if (r.IsOneOf(i, {"head", "heads"}) && !r.IsOneOf(i + 1, {"to", "for", "into", "back", "home"})) return false;
  if (r.IsOneOf(i, {"report", "reports"}) && !r.IsOneOf(i + 1, {"earnings", "results", "quarterly"})) return false;
  if (r.IsOneOf(i, {"run", "runs"}) && !r.IsOneOf(i + 1, {"through", "until", "till"})) return false;
  const std::string_view before = r.Text(i - 1);
  const bool many = before.size() > 3 && before.ends_with('s') && !before.ends_with("ss") && !r.IsOneOf(i - 1, {"this", "does", "always", "across"});
  if (kNouns.Has(r.copy(), i) && !many && !r.IsOneOf(i - 1, {"two", "who", "they"})) return false;  // "polls open", "the two face off"
  for (uint32_t k = 2; k <= 7 && r.In(i - k); ++k) {
    if (r.IsOneOf(i - k, {"let", "made", "saw", "watched", "helped"})) return false;  // "let the bishop go", "saw the shop close"
  }
  if (r.Text(i).ends_with('s')) return !r.IsAny(i - 1, RolesOf(Role::kThe, Role::kA));  // "it reports", "and heads to"
  return r.In(i - 1) && r.At(i - 1).kind == TokenKind::kWord && !kModals.Has(r.copy(), i - 1) &&
         !r.IsOneOf(i - 1, {"to", "did", "do", "does", "n't", "never", "the", "a", "an", "them", "him", "her", "it", "me", "us", "you", "and", "or"});
}

/// What token `i` says of the tense of its clause.
Direction Cue(const TimeReader& r, uint32_t i) {
  if (r.At(i).kind != TokenKind::kWord) return Direction::kUnknown;
  const TimeWord& word = r.Word(i);
  bool planned = r.IsWord(i + 1, "to") && r.IsOneOf(i, {"is", "are", "was", "were", "set"});  // "is to vote", "was to arrive"
  if (planned || (r.IsWord(i, "set") && r.IsWord(i + 1, "for"))) return Direction::kFuture;
  static constexpr WordSet kDecides{"decided", "agreed", "promised", "pledged", "vowed", "threatened", "invited", "wanted", "intended", "intends", "chose", "opted", "resolved"};
  if (r.IsWord(i + 1, "to") && kDecides.Has(r.copy(), i)) return Direction::kFuture;  // "decided to admit it in March"
  if ((r.IsWord(i, "off") || r.IsWord(i, "back")) && r.IsOneOf(i - 1, {"put", "pushed"})) return Direction::kFuture;  // "put off until May"
  if (r.IsWord(i, "pending") && r.IsOneOf(i + 1, {"a", "an", "the", "his", "her", "their", "further", "trial"})) return Direction::kFuture;
  if (word.roles.Has(Role::kFutureCue) && IsNoun(r, i)) return Direction::kUnknown;
  if (word.roles.Has(Role::kFutureCue)) return r.At(i).Is(kCapital) && r.IsWord(i, "may") ? Direction::kUnknown : Direction::kFuture;
  if (IsTimetable(r, i)) return Direction::kFuture;
  bool past = word.roles.Has(Role::kPastCue) || (!r.At(i).Is(kCapital) && EndsInEd(r.Text(i)));
  if (past) {  // "will be held", "is heard", "to be signed", "will have gone": the auxiliary tells; "will hit": no past at all
    auto modal = [&r](uint32_t k) { return r.In(k) && kModals.Has(r.copy(), k); };
    bool participle = r.IsOneOf(i - 1, {"be", "is", "are", "being", "remain", "stay"}) || (r.IsWord(i - 1, "have") && modal(i - 2));
    bool infinitive = r.IsWord(i - 1, "to") || modal(i - 1);
    return participle || infinitive ? Direction::kUnknown : Direction::kPast;
  }
  return word.roles.Has(Role::kPresentCue) ? Direction::kSame : Direction::kUnknown;
}

constexpr uint32_t kReach = 14;

/// The first cue behind the expression.
Direction After(const TimeReader& r, TokenRange sentence, uint32_t last) {
  for (uint32_t i = last; i < sentence.last && i < last + kReach; ++i) {
    if (r.Sign(i, '"') || r.Sign(i, ';')) break;
    Direction cue = Cue(r, i);
    if (cue != Direction::kUnknown) return cue;
  }
  return Direction::kUnknown;
}

/// One of `words` up to four tokens before `i`: "gave the union until Friday", "could resume by Friday".
template <size_t n>
bool Near(const TimeReader& r, uint32_t i, FixedWords<n> words) {
  constexpr uint32_t kReachBack = 4;
  for (uint32_t k = 1; k <= kReachBack && r.In(i - k); ++k) {
    if (r.IsOneOf<n>(i - k, words)) return true;
  }
  return false;
}

/// "could come as early as Friday", "no later than May 3": such bounds are set for what is to come.
bool Horizon(const TimeReader& r, uint32_t i) {
  bool as = r.IsWord(i - 1, "as") && (r.IsWord(i - 2, "early") || r.IsWord(i - 2, "soon") || r.IsWord(i - 2, "late"));
  return as || (r.IsWord(i - 1, "than") && r.IsWord(i - 2, "later")) || (r.IsWord(i - 1, "by") && Near(r, i - 1, {"could", "can"}));
}

}  // namespace

Direction TenseAt(const TimeReader& r, TokenRange sentence, uint32_t first, uint32_t last) {
  constexpr uint32_t kNear = 4;
  Direction weak = Direction::kUnknown;
  Direction next = last < sentence.last ? Cue(r, last) : Direction::kUnknown;
  if (IsSaidToBe(r, sentence, first, last)) return Direction::kFuture;
  static constexpr WordSet kSetsOut{"leaves", "arrives", "departs", "returns", "speaks", "appears", "flies"};  // "he leaves Friday for Oslo", "she arrives in Oslo Friday"
  constexpr uint32_t kBack = 5;
  for (uint32_t k = 1; k <= kBack && first >= sentence.first + k && !r.Is(first - 1, Role::kPrep) && r.At(first - k).kind == TokenKind::kWord && !r.Sign(last, ','); ++k) {
    if (kSetsOut.Has(r.copy(), first - k)) return Direction::kFuture;
  }
  if (uint32_t comma = first - (r.Is(first - 1, Role::kPrep) ? 2 : 1); comma > sentence.first && r.Sign(comma, ',') && !r.Sign(last, ',')) {
    Direction clause = After(r, sentence, last);  // "they feared war, on Monday the army moved"
    if (clause != Direction::kUnknown && clause != Direction::kSame) return clause;
  }
  bool owns = last < sentence.last && r.At(last).Is(kSuffix);  // "Monday's vote": told of, not planned
  for (uint32_t k = 1; k <= kReach && first >= sentence.first + k; ++k) {
    uint32_t i = first - k;
    if (r.Sign(i, '"') || r.Sign(i, ';')) break;
    if (k > kNear && next == Direction::kPast) return next;  // "officials on Sunday issued"
    Direction cue = Cue(r, i);
    if (cue == Direction::kSame) weak = cue;
    else if (cue == Direction::kFuture && owns) return Direction::kUnknown;
    else if (cue != Direction::kUnknown) return cue;
    if (weak == Direction::kSame && k > kNear) break;
  }
  return weak != Direction::kUnknown ? weak : After(r, sentence, last);
}

void Point(const TimeReader& r, TokenRange sentence, uint32_t first, uint32_t last, TimePhrase& phrase) {
  bool year_end = phrase.unit == TimeUnit::kYear && phrase.mod == 'E' && phrase.amount == 0 && r.IsWord(first - 1, "at");  // "at year-end it had 300"
  bool points = year_end || phrase.form <= TimePhrase::Form::kWeekday || phrase.unit == TimeUnit::kWeekend || phrase.after_anchor;
  if (phrase.direction == Direction::kUnknown && points) {
    phrase.direction = TenseAt(r, sentence, first, last);
    if (first > sentence.first && phrase.direction != Direction::kPast && (r.IsWord(first - 1, "through") || (r.IsOneOf(first - 1, {"by", "until"}) && phrase.direction == Direction::kSame))) phrase.direction = Direction::kFuture;
    if (phrase.direction != Direction::kPast && Horizon(r, first)) phrase.direction = Direction::kFuture;
  }
  if (first == r.first()) return;
  if (r.IsWord(first - 1, "of") && r.IsWord(first - 2, "ahead") && phrase.lead == Lead::kNone && phrase.form == TimePhrase::Form::kWeekday) {
    phrase.direction = Direction::kFuture;  // "ahead of Sunday's vote"
  }
  bool deadline = r.IsWord(first - 1, "until") && (r.IsWord(last, "to") || Near(r, first - 1, {"gave", "given", "gives", "give", "extended"}));
  if (deadline) phrase.direction = Direction::kFuture;
  bool moved = r.IsOneOf(first - 1, {"to", "for"}) && Near(r, first - 1, {"moved", "pushed", "rescheduled", "postponed", "extended", "delayed"});
  const bool effective = r.IsWord(first - 1, "effective") && phrase.form == TimePhrase::Form::kAbsolute;  // "was named chairman effective Jan. 1"
  if ((moved || effective) && phrase.direction == Direction::kPast) phrase.direction = Direction::kFuture;  // "was moved to May 3"
}

}  // namespace crossread
