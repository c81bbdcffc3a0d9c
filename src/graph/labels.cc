// SPDX-License-Identifier: Apache-2.0
// From the noun on: over a naming verb or an article to the capitals behind it; from "label" back to those before it.
#include "graph/labels.h"

#include "graph/source_reader.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/names.h"

namespace crossread {
namespace {

constexpr uint32_t kLongest = 4;  // words of a name

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, std::vector<Label>& labels) : SourceReader(story, doc), labels_(labels), kind_(copy_.lexicon->Class("named_kind")) {}

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) continue;
      sentence_ = s;
      range_ = sentence.tokens;
      if (Says(range_, {"earlier", "previously", "once", "formerly", "semi", "ago", "rival", "debut", "separate"})) continue;  // of another time or side
      for (uint32_t i = range_.first; i < range_.last; ++i) {
        const Sense* kind = copy_.tokens[i].kind == TokenKind::kWord ? KindAt(i) : nullptr;
        if (kind != nullptr && (kind->value == "concerto" || !Another(i))) Read(i, *kind);
        if (Is(i, {"is", "was"}) && Is(i + 1, {"called", "named"})) Predicated(i);
        if (Mark(i)) Titled(i);
      }
    }
  }

 private:
  /// "Her own dog", "the other ferry": not the one that the story is about.
  bool Another(uint32_t i) const {
    for (uint32_t back = 1; back <= 3 && i >= range_.first + back; ++back) {
      if (Is(i - back, {"own", "other", "another", "second", "third", "sister", "former", "previous", "last", "next", "similar", "first"})) return true;
    }
    return false;
  }

  /// "The ferry that ran aground is called the Isla Bonita."
  void Predicated(uint32_t i) {
    for (uint32_t k = range_.first; k + 1 < i; ++k) {
      const Sense* kind = copy_.tokens[k].kind == TokenKind::kWord ? KindAt(k) : nullptr;
      if (kind == nullptr) continue;
      noun_ = NounAt(k, *kind);
      if (k > range_.first + 2 || !Is(range_.first, {"the", "its", "their"}) || Another(k)) return;
      const uint32_t at = Is(i + 2, {"the"}) ? i + 3 : i + 2;
      return Add(NameAt(at), kind->value);
    }
  }

  bool Mark(uint32_t i) const { return Words(i) == "\"" || Words(i) == "“"; }

  /// "won the prize with “The Salt Road”", "the film “The Salt Road”": each word a capital, but for the small ones.
  void Titled(uint32_t i) {
    constexpr uint32_t kWords = 7;
    if (i == range_.first) return;
    const uint32_t noun = Is(i - 1, {","}) && i > range_.first + 1 ? i - 2 : i - 1;  // "the stolen painting, “The Blue Jug”"
    const Sense* kind = copy_.tokens[noun].kind == TokenKind::kWord ? KindAt(noun) : nullptr;
    const bool prize = Is(i - 1, {"with", "for", "to"}) && Says(range_, {"won", "wins", "win", "took", "prize", "award", "medal"});
    const bool work = kind != nullptr && (kind->value == "film" || kind->value == "play" || kind->value == "book" || kind->value == "song" || kind->value == "album" || kind->value == "painting");
    uint32_t end = i + 1;
    while (end < range_.last && end < i + 1 + kWords && copy_.tokens[end].kind == TokenKind::kWord && (copy_.tokens[end].Is(kCapital) || (end > i + 1 && Is(end, {"of", "the", "a", "an", "in", "for", "and", "to", "on", "at", "with", "from"})))) ++end;
    if (end < i + 2 || end >= range_.last || (Words(end) != "\"" && Words(end) != "”" && Words(end) != "," && Words(end) != ".")) return;
    uint32_t behind = end;  // "“Boy with a Lamp”, a painting"
    while (behind < range_.last && behind < end + 4 && copy_.tokens[behind].kind != TokenKind::kWord) ++behind;
    const Sense* after = Is(behind, {"a", "an", "the"}) && behind + 1 < range_.last ? KindAt(behind + 1) : nullptr;
    if (!prize && !work && (after == nullptr || (after->value != "painting" && after->value != "film" && after->value != "book" && after->value != "play"))) return;
    Label label{doc_, sentence_, {i + 1, end}, "title", {}, {}};
    for (uint32_t k = i + 1; k < end; ++k) {
      if (copy_.tokens[k].Is(kCapital) && !Is(k, {"the", "a", "an"})) label.words.push_back(FoldLetters(Words(k)));
    }
    if (!label.words.empty()) labels_.push_back(std::move(label));
  }

  /// The noun at token `i` where the ships of one story may be of several kinds; empty for those that may be any of them.
  std::string NounAt(uint32_t i, const Sense& kind) const {
    if (kind.value != "ship" || Is(i, {"ship", "vessel", "boat", "ships", "vessels", "boats"})) return {};
    return FoldLetters(Words(i));
  }

  const Sense* KindAt(uint32_t i) const {
    if (const Sense* kind = copy_.lexicon->Get(copy_, i, kind_)) return kind;
    const std::string word = FoldLetters(Words(i));
    return word.size() > 4 && word.back() == 's' ? copy_.lexicon->FirstSense(word.substr(0, word.size() - 1), kind_) : nullptr;
  }

  bool Capital(uint32_t i) const {
    return i < range_.last && copy_.tokens[i].kind == TokenKind::kWord && copy_.tokens[i].Is(kCapital) && !copy_.tokens[i].Is(kSuffix) && !IsCalendarWord(copy_, i);
  }

  /// The capitals at token `i`, with "of" and "the" inside; empty where there are none, or more than a name has.
  TokenRange NameAt(uint32_t i) const {
    uint32_t end = i;
    while (Capital(end) || (end > i && Is(end, {"of", "the", "del", "de", "la"}) && Capital(end + 1))) ++end;
    return end - i <= kLongest ? TokenRange{i, end} : TokenRange{i, i};
  }

  void Read(uint32_t i, const Sense& kind) {
    noun_ = NounAt(i, kind);
    if (kind.value == "brand") return Brand(i);
    if (kind.value == "concerto") return Composed(i);
    if (i >= range_.first + 3 && Is(i - 1, {"a", "an", "the"}) && Is(i - 2, {","}) && Capital(i - 3)) {  // "Copper Beech, a mare"
      uint32_t first = i - 2;
      while (first > range_.first && Capital(first - 1) && i - 2 - first < kLongest) --first;
      if (i - 2 - first > 1 || copy_.tokens[first].word == 0) return Add({first, i - 2}, kind.value);
    }
    uint32_t at = i + 1;
    bool called = false;
    const bool comma = Is(at, {","});
    if (comma) ++at;
    if (Is(at, {"which", "that", "who"})) ++at;
    while (Is(at, {"is", "was", "are", "were"})) ++at;
    if (Is(at, {"called", "named", "dubbed", "christened", "nicknamed"})) called = true, ++at;
    else if (Is(at, {"calling", "calls", "called", "call", "styles", "styling"}) && Is(at + 1, {"itself", "themselves"})) called = true, at += 2;
    else if (Is(at, {"by", "under", "with"}) && Is(at + 1, {"the", "a"}) && Is(at + 2, {"name", "names", "alias"})) called = true, at += Is(at + 3, {"of"}) ? 4 : 3;
    else if (Is(at, {"known", "going", "signing"})) called = true, at += Is(at + 1, {"as"}) ? 2 : Is(at + 1, {"by"}) && Is(at + 2, {"the"}) ? 5 : 1;
    else if (at != i + 1 && !(comma && at == i + 2)) return;
    if (called && Is(at, {"itself", "themselves"})) ++at;
    const bool article = Is(at, {"the", "a"}) && Capital(at + 1);
    if (article) ++at;
    if (!called && comma != article && kind.value != "pathogen") return;  // "the ferry, Peter Hale said"; "the ferry the Coast Guard saw"
    Add(NameAt(at), kind.value);
  }

  /// "the Monte Alto label", "brand name Valle Verde".
  void Brand(uint32_t i) {
    uint32_t first = i;
    while (first > range_.first && Capital(first - 1) && i - first < kLongest) --first;
    if (first < i && Is(first - 1, {"the", "its", "their", "under"})) return Add({first, i}, "brand");
    uint32_t at = i + 1;
    if (Is(at, {"name", "names"})) ++at;
    if (Is(at, {"of"})) ++at;
    Add(NameAt(at), "brand");
  }

  /// "Brahms's Second Concerto", "Bach's Sonata in G".
  void Composed(uint32_t i) {
    uint32_t first = i;
    while (first > range_.first && (Capital(first - 1) || copy_.tokens[first - 1].Is(kSuffix)) && i - first < kLongest) --first;
    for (uint32_t k = first + 1; k < i; ++k) {
      if (copy_.tokens[k].Is(kSuffix)) return Add({first, i + 1}, "concerto", {first, k});
    }
  }

  /// `telling`: the tokens that tell it from others of its kind; empty for all of `name`.
  void Add(TokenRange name, std::string_view group, TokenRange telling = {}) {
    if (name.empty() || group.empty()) return;
    Label label{doc_, sentence_, name, group, noun_, {}};
    for (uint32_t i = telling.empty() ? name.first : telling.first; i < (telling.empty() ? name.last : telling.last); ++i) {
      if (copy_.tokens[i].kind != TokenKind::kWord || !copy_.tokens[i].Is(kCapital) || copy_.tokens[i].Is(kSuffix)) continue;
      label.words.push_back(FoldLetters(Words(i)));
    }
    if (label.words.empty() || copy_.tokens[name.first].Is(kQuoted)) return;
    for (const char* cls : {"country", "demonym", "city", "capital", "region", "metonym", "office", "honorific"}) {
      if (copy_.lexicon->Longest(copy_, name.first, name.last, copy_.lexicon->Class(cls))) return;
    }
    labels_.push_back(std::move(label));
  }

  std::vector<Label>& labels_;
  ClassId kind_;
  uint32_t sentence_ = 0;
  TokenRange range_;
  std::string noun_;  // of the label that is read
};

}  // namespace

std::vector<Label> ReadLabels(const Story& story) {
  std::vector<Label> labels;
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, labels).Run();
  return labels;
}

}  // namespace crossread
