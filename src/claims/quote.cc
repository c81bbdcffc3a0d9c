// SPDX-License-Identifier: Apache-2.0
// quote: words in quotation marks with their speaker, and reported speech that may echo them without marks.
#include <algorithm>

#include "base/ascii.h"
#include "claims/people.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "values/names.h"

namespace crossread {
namespace {

class Speech {
 public:
  explicit Speech(const Reading& reading)
      : copy_(reading.copy), lexicon_(*copy_.lexicon), tags_(reading.grammar.Tags()), people_(FindPeople(reading)) {
    say_ = lexicon_.Class("say");
    said_by_ = lexicon_.Class("said-by");
    office_ = lexicon_.Class("office");
    cardinal_ = lexicon_.Class("cardinal");
    ordinal_ = lexicon_.Class("ordinal");
    sentence_of_.assign(copy_.tokens.size(), 0);
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      for (uint32_t i = copy_.sentences[s].tokens.first; i < copy_.sentences[s].tokens.last; ++i) sentence_of_[i] = s;
    }
  }

  void Run(std::vector<Claim>& claims) {
    std::vector<bool> quoted(copy_.sentences.size(), false);
    std::string before;
    uint32_t block = UINT32_MAX;
    for (size_t q = 0; q < copy_.quotations.size(); ++q) {
      const Quotation& quotation = copy_.quotations[q];
      if (quotation.tokens.empty()) continue;
      uint32_t first = sentence_of_[quotation.tokens.first], last = sentence_of_[quotation.tokens.last - 1];
      for (uint32_t s = first; s <= last; ++s) quoted[s] = true;
      const Sentence& sentence = copy_.sentences[first];
      if (sentence.kind == BlockKind::kBoilerplate || sentence.kind == BlockKind::kHeader || sentence.kind == BlockKind::kByline) continue;
      uint32_t floor = q > 0 ? copy_.quotations[q - 1].tokens.last : 0;
      uint32_t ceiling = q + 1 < copy_.quotations.size() ? copy_.quotations[q + 1].tokens.first : static_cast<uint32_t>(copy_.tokens.size());
      bool sure = false;
      std::string speaker = SpeakerOf(quotation, floor, ceiling, &sure);
      if (speaker.empty() && sentence.block == block) speaker = before;  // the same paragraph goes on quoting
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
  bool Mark(uint32_t i) const {
    if (At(i).kind == TokenKind::kWord || At(i).kind == TokenKind::kNumber) return false;
    static constexpr WordSet kMarks = {"\"", "“", "”", "'", "‘", "’", "«", "»", "``"};
    return kMarks.Has(copy_, i);
  }
  bool Says(uint32_t i) const { return lexicon_.Get(copy_, i, say_) != nullptr && !At(i).Is(kQuoted) && tags_[i] != Tag::kNoun; }

  /// "is expected": its subject does not speak.
  bool Passive(uint32_t i) const {
    if (i == 0 || tags_[i - 1] != Tag::kAuxiliary) return false;
    return IsOneOf(copy_, i - 1, {"is", "are", "was", "were", "be", "been", "being"}) && LowerCase(Word(i)).ends_with("ed");
  }

  /// Folded full name behind a mention: the longest form of it in this copy.
  std::string FullName(const PersonMention& mention) const {
    const Name& name = mention.folded;
    std::string best = name.folded;
    size_t parts = name.parts.size();
    for (const PersonMention& other : people_) {
      const Name& full = other.folded;
      if (full.parts.size() > parts && CompareNames(name, full, lexicon_) == NameMatch::kSame) {
        best = full.folded;
        parts = full.parts.size();
      }
    }
    return best;
  }

  const PersonMention* PersonAt(uint32_t i) const { return crossread::PersonAt(people_, i); }

  /// Whom "he" or "she" at token `i` stands for: the first person of the nearest sentence that has one, by name or by an
  /// office that one person of this copy holds; at most three sentences back.
  const PersonMention* LastBefore(uint32_t i) const {
    for (uint32_t back = 0; back <= 3 && back <= sentence_of_[i]; ++back) {
      const TokenRange range = copy_.sentences[sentence_of_[i] - back].tokens;
      for (uint32_t k = range.first; k < std::min(range.last, i); ++k) {
        if (At(k).Is(kQuoted)) continue;
        if (const PersonMention* person = PersonAt(k)) return person;
        bool definite = k > range.first && Is(k - 1, "the");
        bool longer = k + 1 < range.last && lexicon_.Longest(copy_, k, range.last, office_).length == 2;
        if (definite || longer) {
          if (const PersonMention* person = Holder(longer ? k + 1 : k)) return person;
        }
      }
    }
    return nullptr;
  }

  /// "the prime minister", "the judge": the one person of this copy who holds that office.
  const PersonMention* Holder(uint32_t i) const {
    const Sense* office = lexicon_.Get(copy_, i, office_);
    Match phrase = i > 0 ? lexicon_.Longest(copy_, i - 1, i + 1, office_) : Match{};
    std::string_view value = phrase && phrase.length == 2 ? phrase.sense->value : office != nullptr ? office->value : std::string_view{};
    if (value.empty()) return nullptr;
    std::string_view cls = value.substr(0, value.find(' '));
    const PersonMention* found = nullptr;
    for (const PersonMention& person : people_) {
      if (person.office.cls != cls) continue;
      if (found != nullptr && FullName(*found) != FullName(person)) return nullptr;
      found = &person;
    }
    return found;
  }

  /// Who stands at token `i` as a speaker: a name, a pronoun, an office. Empty where it is none of these.
  std::string Who(uint32_t i, bool* sure) const {
    *sure = false;
    if (const PersonMention* person = PersonAt(i)) {
      *sure = true;
      return FullName(*person);
    }
    if (Is(i, "he") || Is(i, "she")) {
      const PersonMention* person = LastBefore(i);
      return person == nullptr ? std::string() : FullName(*person);
    }
    if (const PersonMention* person = Holder(i)) return FullName(*person);
    return {};
  }

  /// The mention ends in "'s" or stands behind a preposition: "Brandvold's lawyer told", "the death of Brandvold shocked".
  bool Dependent(const PersonMention& person) const {
    uint32_t end = person.name.last, begin = person.Words().first;
    if (end < copy_.tokens.size() && At(end).Is(kSuffix)) return true;
    return begin > 0 && sentence_of_[begin - 1] == person.sentence && (tags_[begin - 1] == Tag::kPreposition || tags_[begin - 1] == Tag::kTo) &&
           !Is(begin - 1, "by");
  }

  /// "Odum and Brandvold said": a speaker among several.
  bool OneOfSeveral(const PersonMention& person) const {
    uint32_t begin = person.Words().first;
    return begin > 0 && sentence_of_[begin - 1] == person.sentence && Is(begin - 1, "and");
  }

  /// Subject left of the verb at `verb`, not before `floor`.
  std::string SubjectBefore(uint32_t verb, uint32_t floor, bool* sure) const {
    bool infinitive = verb > floor && tags_[verb - 1] == Tag::kTo;
    for (uint32_t i = verb; i > floor; --i) {
      uint32_t k = i - 1;
      if (At(k).Is(kQuoted) || (Mark(k) && k + 1 < verb)) return {};
      if (Is(k, "who")) continue;
      std::string who = Who(k, sure);
      const PersonMention* person = PersonAt(k);
      if (person != nullptr && Dependent(*person)) {
        if (At(person->name.last).Is(kSuffix) && person->name.last + 4 >= verb) return {};  // somebody of theirs speaks
        i = person->name.first + 1;
        continue;
      }
      if (!who.empty()) {
        if (person != nullptr && OneOfSeveral(*person)) *sure = false;
        if (infinitive) *sure = false;
        return who;
      }
      if (k + 1 < verb && Says(k) && !Passive(k) && tags_[k] == Tag::kVerb) return {};
    }
    return {};
  }

  /// Subject right of the verb: "said Ilse Brandvold", "said the minister".
  std::string SubjectAfter(uint32_t verb, uint32_t ceiling, bool* sure) const {
    *sure = true;
    for (uint32_t i = verb + 1; i < ceiling && i < verb + 14; ++i) {
      if (At(i).Is(kQuoted) || Mark(i)) return {};
      if (IsOneOf(copy_, i, {".", ";", ":"})) return {};
      const PersonMention* person = PersonAt(i);
      if (person == nullptr) continue;
      if (person->name.last < copy_.tokens.size() && At(person->name.last).Is(kSuffix)) return {};
      for (uint32_t k = verb + 1; k < person->name.first; ++k) {  // "said of Brandvold", "told Brandvold that"
        if (tags_[k] == Tag::kPreposition && k == verb + 1) return {};
        if (tags_[k] == Tag::kVerb) return {};
      }
      return FullName(*person);
    }
    *sure = false;
    for (uint32_t i = verb + 1; i < ceiling && i < verb + 5; ++i) {
      if (At(i).kind == TokenKind::kPunct) break;
      if (const PersonMention* person = Holder(i)) return FullName(*person);
    }
    return {};
  }

  /// The speaker of `quotation`, between the quotations before and after it; `sure` where a name stands beside the verb.
  std::string SpeakerOf(const Quotation& quotation, uint32_t floor, uint32_t ceiling, bool* sure) const {
    const TokenRange& tokens = quotation.tokens;
    uint32_t first_sentence = sentence_of_[tokens.first], last_sentence = sentence_of_[tokens.last - 1];
    uint32_t begin = std::max(floor, copy_.sentences[first_sentence].tokens.first);
    uint32_t after = std::min(tokens.last + 1, static_cast<uint32_t>(copy_.tokens.size()));
    uint32_t end = std::min(ceiling, copy_.sentences[last_sentence].tokens.last);
    // after: “…,” said X / X said / she told reporters
    uint32_t stop = std::min(end, after + 12);
    for (uint32_t i = after; i < stop; ++i) {
      if (!Says(i)) continue;
      std::string_view before = Word(i - 1);
      bool inverted = i == after || Mark(i - 1) || before == ",";
      std::string who = inverted ? SubjectAfter(i, end, sure) : SubjectBefore(i, after - 1, sure);
      if (who.empty()) who = inverted ? SubjectBefore(i, after - 1, sure) : SubjectAfter(i, end, sure);
      if (!who.empty()) return who;
      if (inverted || i < after + 6) break;
    }
    // before: X said: “…” / X described it as “…”
    uint32_t told = tokens.first;
    for (uint32_t i = tokens.first; i > begin; --i) {
      uint32_t k = i - 1;
      if (!Says(k)) continue;
      told = k;
      std::string who = SubjectBefore(k, begin, sure);
      if (!who.empty()) return who;
      bool opens = k == begin || At(k - 1).kind == TokenKind::kPunct;  // "Said Brandvold: …"
      who = opens ? SubjectAfter(k, tokens.first - 1, sure) : std::string();
      if (!who.empty()) return who;
    }
    *sure = false;
    // according to X, “…”
    for (uint32_t i = begin; i < end; ++i) {
      if (Match match = lexicon_.Longest(copy_, i, end, said_by_)) {
        for (uint32_t k = i + match.length; k < end && k < i + 10; ++k) {
          if (const PersonMention* person = PersonAt(k)) return FullName(*person);
        }
      }
    }
    // the nearest name before it in the same sentence, but not whom somebody told it
    for (uint32_t i = told; i > begin; --i) {
      if (const PersonMention* person = PersonAt(i - 1)) return FullName(*person);
    }
    // X said. “…” / X: “…” at the end of the sentence before
    bool alone = begin + 2 >= tokens.first;
    if (alone && first_sentence > 0 && copy_.sentences[first_sentence - 1].block == copy_.sentences[first_sentence].block) {
      const Sentence& previous = copy_.sentences[first_sentence - 1];
      for (uint32_t i = previous.tokens.last; i > previous.tokens.first; --i) {
        if (!Says(i - 1)) continue;
        bool named = false;
        std::string who = SubjectBefore(i - 1, previous.tokens.first, &named);
        return who.empty() ? SubjectAfter(i - 1, previous.tokens.last, &named) : who;
      }
    }
    return {};
  }

  /// The words of `tokens`, appended to `wording`, and where an editor may have cut.
  void Words(TokenRange tokens, Wording& wording) const {
    bool bracket = false;
    for (uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Token& token = At(i);
      if (token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol) {
        std::string_view mark = Word(i);
        bracket = (bracket || mark == "[" || mark == "(") && mark != "]" && mark != ")";
        bool seam = mark == "[" || mark == "]" || mark == "(" || mark == ")" || mark == "…" || mark.starts_with("..") || mark == "." || mark == "?" || mark == "!";
        uint32_t at = static_cast<uint32_t>(wording.words.size());
        if (seam && at > 0 && (wording.seams.empty() || wording.seams.back() != at)) wording.seams.push_back(at);
        continue;
      }
      if (bracket) continue;  // the editor's word, not the speaker's
      if (token.Is(kGlued) && i > tokens.first && At(i - 1).kind == TokenKind::kNumber && Ending(Word(i))) continue;  // "11[th]"
      std::string word = Figure(i);
      if (token.Is(kSuffix) && !wording.words.empty()) {
        SpellOut(word, wording.words);
        continue;
      }
      if (word == "gonna" || word == "wanna" || word == "gotta") {  // "going to", "want to", "got to"
        wording.words.push_back(word[0] == 'w' ? "want" : word[2] == 't' ? "got" : "going");
        word = "to";
      }
      wording.words.push_back(std::move(word));
    }
  }

  static bool Ending(std::string_view word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

  /// Number words as digits: "eleven" and "eleventh" are "11"; other words folded.
  std::string Figure(uint32_t i) const {
    for (ClassId cls : {cardinal_, ordinal_}) {
      const Sense* sense = lexicon_.Get(copy_, i, cls);
      if (sense != nullptr && sense->number > 1 && sense->number < 100) return std::to_string(static_cast<int>(sense->number));
    }
    return FoldLetters(Word(i));
  }

  /// A clitic becomes the word it stands for: "we've" is "we have", "didn't" is "did not"; "'s" can be many things and stays.
  static void SpellOut(std::string_view clitic, std::vector<std::string>& words) {
    static constexpr std::pair<std::string_view, std::string_view> kClitics[] = {
        {"'ve", "have"}, {"'re", "are"}, {"'ll", "will"}, {"'m", "am"}, {"n't", "not"}, {"’ve", "have"}, {"’re", "are"}, {"’ll", "will"}, {"’m", "am"}, {"n’t", "not"}};
    for (auto [form, full] : kClitics) {
      if (clitic != form) continue;
      if (full == "not" && words.back() == "wo") words.back() = "will";
      if (full == "not" && words.back() == "ca") words.back() = "can";
      words.emplace_back(full);
      return;
    }
    words.back() += clitic;
  }

  void Add(std::vector<Claim>& claims, TokenRange tokens, uint32_t sentence, const std::string& speaker, bool marked, bool sure) const {
    Wording wording;
    Words(tokens, wording);
    if (wording.words.empty()) return;
    wording.speaker = speaker;
    wording.marked = marked;
    wording.sure = sure;
    Claim claim;
    claim.kind = "quote";
    claim.tokens = tokens;
    claim.words = claim.core = copy_.SpanOf(tokens);
    claim.sentence = sentence;
    claim.speaker = speaker;
    claim.said = std::move(wording);
    claims.push_back(std::move(claim));
  }

  /// “We sailed,” the skipper agreed, “so we fished.” is one quotation.
  bool Joins(std::vector<Claim>& claims, const Quotation& quotation, const std::string& speaker) const {
    if (claims.empty() || claims.back().kind != "quote") return false;
    Claim& last = claims.back();
    uint32_t begin = quotation.tokens.first;
    if (At(begin).Is(kCapital) || last.tokens.last + 14 < begin || sentence_of_[last.tokens.last - 1] != sentence_of_[begin]) return false;
    if (last.tokens.size() < 2 || quotation.tokens.size() < 2) return false;
    if (!speaker.empty() && !last.speaker.empty() && speaker != last.speaker) return false;
    bool said = false, ended = false;
    for (uint32_t i = last.tokens.last; i < begin; ++i) {
      said = said || Says(i);
      ended = ended || Is(i, ".") || Is(i, ";");
    }
    std::string_view tail = Word(last.tokens.last - 1);
    if (!said || ended || tail == "." || tail == "?" || tail == "!") return false;
    Wording& wording = std::get<Wording>(last.said);
    wording.seams.push_back(static_cast<uint32_t>(wording.words.size()));
    Words(quotation.tokens, wording);
    last.tokens.last = quotation.tokens.last;
    last.words = last.core = copy_.SpanOf(last.tokens);
    if (last.speaker.empty()) last.speaker = wording.speaker = speaker;
    return true;
  }

  /// Reported speech without marks: "She said the fleet will sail", "said X" at the end, "described the vote as a farce".
  void AddReported(std::vector<Claim>& claims, uint32_t s) const {
    TokenRange range = copy_.sentences[s].tokens;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (!Says(i) || Passive(i)) continue;
      uint32_t end = range.last;
      while (end > i && At(end - 1).kind == TokenKind::kPunct) --end;
      bool last_words = end - i <= 12 && i > range.first + 4 && Is(i - 1, ",");
      bool sure = false;
      std::string who = last_words ? SubjectAfter(i, range.last, &sure) : SubjectBefore(i, range.first, &sure);
      if (who.empty()) continue;
      TokenRange tokens{i + 1, end};
      if (last_words) {
        tokens = {range.first, i - 1};
        if (s > 0 && copy_.sentences[s - 1].block == copy_.sentences[s].block && tokens.size() < 30) {
          tokens.first = copy_.sentences[s - 1].tokens.first;  // it often runs over the sentence before
        }
      } else if (lexicon_.Get(copy_, i, say_)->extra == "label") {
        uint32_t as = i + 1;
        while (as < end && !Is(as, "as")) ++as;  // "described the vote as a farce"
        if (as < end) tokens.first = as + 1;
      }
      while (!tokens.empty() && !last_words && (At(tokens.first).kind == TokenKind::kPunct || Is(tokens.first, "that"))) ++tokens.first;
      if (tokens.size() >= 3) Add(claims, tokens, s, who, false, sure);
    }
    for (uint32_t i = range.first; i < range.last; ++i) {
      Match match = lexicon_.Longest(copy_, i, range.last, said_by_);
      if (!match || i < range.first + 5) continue;
      for (uint32_t k = i + match.length; k < range.last && k < i + 10; ++k) {
        if (const PersonMention* person = PersonAt(k)) {
          Add(claims, {range.first, i}, s, FullName(*person), false, true);
          return;
        }
      }
    }
  }

  const Copy& copy_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const std::vector<PersonMention>& people_;
  ClassId say_, said_by_, office_, cardinal_, ordinal_;
  std::vector<uint32_t> sentence_of_;
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
