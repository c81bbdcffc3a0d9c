// SPDX-License-Identifier: Apache-2.0
// quote: words in quotation marks with their speaker, and reported speech that may echo them without marks.
#include <algorithm>

#include "claims/add_claim.h"
#include "claims/quote_words.h"
#include "claims/speakers.h"
#include "crossread/claim_kind.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

class Speech {
 public:
  explicit Speech(const Reading& reading) : copy_(reading.copy), speakers_(reading), words_(copy_) {}

  void Run(std::vector<Claim>& claims) {
    std::vector<bool> quoted(copy_.sentences.size(), false);
    std::string before;
    uint32_t block = UINT32_MAX;
    for (size_t q = 0; q < copy_.quotations.size(); ++q) {
      const Quotation& quotation = copy_.quotations[q];
      if (quotation.tokens.empty()) continue;
      uint32_t first = speakers_.SentenceOf(quotation.tokens.first), last = speakers_.SentenceOf(quotation.tokens.last - 1);
      for (uint32_t s = first; s <= last; ++s) quoted[s] = true;
      const Sentence& sentence = copy_.sentences[first];
      if (sentence.kind == BlockKind::kBoilerplate || sentence.kind == BlockKind::kHeader || sentence.kind == BlockKind::kByline) continue;
      uint32_t floor = q > 0 ? copy_.quotations[q - 1].tokens.last : 0;
      uint32_t ceiling = q + 1 < copy_.quotations.size() ? copy_.quotations[q + 1].tokens.first : static_cast<uint32_t>(copy_.tokens.size());
      bool sure = false;
      std::string speaker = speakers_.SpeakerOf(quotation, floor, ceiling, &sure);
      if (speaker.empty() && sentence.block == block && !speakers_.SaidByUnnamed(quotation.tokens.last + 1)) speaker = before;  // the same paragraph goes on quoting
      if (Joins(claims, quotation, speaker)) continue;
      Add(claims, quotation.tokens, first, speaker, true, sure);
      if (!speaker.empty()) {
        before = speaker;
        block = sentence.block;
      }
    }
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (!quoted[s] && copy_.sentences[s].kind == BlockKind::kBody) AddReported(claims, s);
    }
  }

 private:
  const Token& At(uint32_t i) const { return copy_.tokens[i]; }
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy_, i, word); }
  void Add(std::vector<Claim>& claims, TokenRange tokens, uint32_t sentence, const std::string& speaker, bool marked, bool sure) const {
    Wording wording;
    words_.Append(tokens, wording);
    if (wording.words.empty()) return;
    wording.speaker = speaker;
    wording.marked = marked;
    wording.sure = sure;
    Claim& claim = AddClaim(copy_, "quote", sentence, tokens, tokens, claims);
    claim.speaker = speaker;
    claim.said = std::move(wording);
  }

  /// “We sailed,” the skipper agreed, “so we fished.” is one quotation.
  bool Joins(std::vector<Claim>& claims, const Quotation& quotation, const std::string& speaker) const {
    if (claims.empty() || claims.back().kind != "quote") return false;
    Claim& last = claims.back();
    uint32_t begin = quotation.tokens.first;
    if (At(begin).Is(kCapital) || last.tokens.last + 14 < begin || speakers_.SentenceOf(last.tokens.last - 1) != speakers_.SentenceOf(begin)) return false;
    if (last.tokens.size() < 2 || quotation.tokens.size() < 2) return false;
    if (!speaker.empty() && !last.speaker.empty() && speaker != last.speaker) return false;
    bool said = false, ended = false;
    for (uint32_t i = last.tokens.last; i < begin; ++i) {
      said = said || speakers_.Says(i);
      ended = ended || Is(i, ".") || Is(i, ";");
    }
    std::string_view tail = Word(last.tokens.last - 1);
    if (!said || ended || tail == "." || tail == "?" || tail == "!") return false;
    Wording& wording = std::get<Wording>(last.said);
    wording.seams.push_back(static_cast<uint32_t>(wording.words.size()));
    words_.Append(quotation.tokens, wording);
    last.tokens.last = quotation.tokens.last;
    last.words = last.core = copy_.SpanOf(last.tokens);
    if (last.speaker.empty()) last.speaker = wording.speaker = speaker;
    return true;
  }

  /// Reported speech without marks: "She said the fleet will sail", "said X" at the end, "described the vote as a farce".
  void AddReported(std::vector<Claim>& claims, uint32_t s) const {
    TokenRange range = copy_.sentences[s].tokens;
    uint32_t by = range.last;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (by == range.last && speakers_.MayBeSaidBy(i)) by = i;
      if (!speakers_.Says(i) || speakers_.Passive(i)) continue;
      uint32_t end = range.last;
      while (end > i && At(end - 1).kind == TokenKind::kPunct) --end;
      bool last_words = end - i <= 12 && i > range.first + 4 && Is(i - 1, ",");
      bool sure = false;
      std::string who = last_words ? speakers_.SubjectAfter(i, range.last, &sure) : speakers_.SubjectBefore(i, range.first, &sure);
      if (who.empty()) continue;
      TokenRange tokens{i + 1, end};
      if (last_words) {
        tokens = {range.first, i - 1};
        if (s > 0 && copy_.sentences[s - 1].block == copy_.sentences[s].block && tokens.size() < 30) {
          tokens.first = copy_.sentences[s - 1].tokens.first;  // it often runs over the sentence before
        }
      } else if (speakers_.Manner(i) == "label") {
        uint32_t as = i + 1;
        while (as < end && !Is(as, "as")) ++as;  // "described the vote as a farce"
        if (as < end) tokens.first = as + 1;
      }
      while (!tokens.empty() && !last_words && (At(tokens.first).kind == TokenKind::kPunct || Is(tokens.first, "that"))) ++tokens.first;
      if (tokens.size() >= 3) Add(claims, tokens, s, who, false, sure);
    }
    for (uint32_t i = by; i < range.last; ++i) {
      Match match = speakers_.SaidBy(i, range.last);
      if (!match || i < range.first + 5) continue;
      for (uint32_t k = i + match.length; k < range.last && k < i + 10; ++k) {
        if (const PersonMention* person = speakers_.PersonAt(k)) {
          Add(claims, {range.first, i}, s, speakers_.FullName(*person), false, true);
          return;
        }
      }
    }
  }

  const Copy& copy_;
  Speakers speakers_;
  QuoteWords words_;
};

void Extract(const Reading& reading, std::vector<Claim>& claims) { Speech(reading).Run(claims); }

}  // namespace

extern const ClaimKind kQuote;  // listed in all_kinds.cc
constexpr ClaimKind kQuote = {
    .id = "quote",
    .title = "words in quotation marks, and reported speech, with their speaker",
    .why = "The speaker is the subject of the reporting verb beside the marks (\"said Brandvold\", \"she told reporters\", \"who "
           "described it as\"); a pronoun stands for the person named last, an office for its only holder in the copy. Where the "
           "copy goes on quoting in one paragraph the speaker stays. A quotation that is broken by its attribution is joined. "
           "Reported speech is kept too, unmarked: it can echo what another source has in marks.",
    .example = "\"We will sail at dawn,\" said Captain Ilse Brandvold.",
    .extract = Extract,
};

}  // namespace crossread
