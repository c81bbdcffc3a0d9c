// SPDX-License-Identifier: Apache-2.0
// Titles grow to the left of their office: "Kenya's acting deputy foreign minister".
#include "claims/title.h"

#include <algorithm>

#include "base/ascii.h"
#include "lexicon/fixed_word.h"

namespace crossread {
TitleWords::TitleWords(const Copy& copy)
    : copy_(copy), at_(copy.tokens.size(), -1) {
  const Lexicon& words = *copy.lexicon;
  office_class_ = words.Class("office");
  const ClassId trade = words.Class("trade"), given = words.Class("given");
  field_ = words.Class("portfolio");
  modifier_ = words.Class("officemod");
  honorific_ = words.Class("honorific");
  country_ = words.Class("country");
  demonym_ = words.Class("demonym");
  metonym_ = words.Class("metonym");
  capital_ = words.Class("capital");
  org_ = words.Class("org");
  body_ = words.Class("bodyword");
  function_ = words.Class("function");
  const Sense* other_chief = nullptr;
  for (const Sense* sense : words.All(words.Class("office-other"))) other_chief = sense;
  ClassSet office = Lexicon::Only(office_class_);
  office |= Lexicon::Only(trade);
  for (const Sentence& sentence : copy.sentences) {
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
      if (!copy.tokens[i].classes.Meets(office)) {  // as most
        ++i;
        continue;
      }
      Match match = words.Longest(copy, i, sentence.tokens.last, office_class_);
      const bool opens = i == sentence.tokens.first && i + 2 < sentence.tokens.last && copy.tokens[i + 1].Is(kCapital) && copy.tokens[i + 2].Is(kCapital) && words.Get(copy, i, given) == nullptr;
      if (!match && (opens || !copy.tokens[i].Is(kCapital))) match = words.Longest(copy, i, sentence.tokens.last, trade);  // "Potter" is a name
      // "chief diversity officer": whatever stands between, an office of its own beside those that have a row.
      bool chief = match.length < 3 && i + 2 < sentence.tokens.last && IsWord(copy, i, "chief") && IsWord(copy, i + 2, "officer") && copy.tokens[i + 1].kind == TokenKind::kWord;
      if (chief && other_chief != nullptr) match = Match{other_chief, 3};
      // "Mr King", "Stephen King": a surname, not an office.
      bool surname = match && i > sentence.tokens.first && copy.tokens[i].Is(kCapital) && Honorific(i - 1);
      // "justice minister", "caretaker manager": a field, not a judge, and no caretaker.
      bool field = match.length == 1 && (Field(i) != nullptr || Modifier(i) != nullptr) && i + 1 < sentence.tokens.last &&
                   words.Longest(copy, i + 1, sentence.tokens.last, office_class_);
      // "Brother Paul", "Mother Teresa": no kin.
      const bool name = match && match.sense->extra == "kin" && copy.tokens[i].Is(kCapital) && i + match.length < sentence.tokens.last && copy.tokens[i + match.length].Is(kCapital);
      if (!match || surname || field || name) {
        ++i;
        continue;
      }
      for (uint32_t k = i; k < i + match.length; ++k) at_[k] = static_cast<int32_t>(offices_.size());
      offices_.push_back({{i, i + match.length}, match.sense});
      i += match.length;
    }
  }
}

const Sense* TitleWords::Field(uint32_t i) const { return lexicon().Get(copy_, i, field_); }
const Sense* TitleWords::Modifier(uint32_t i) const { return lexicon().Get(copy_, i, modifier_); }

bool TitleWords::Honorific(uint32_t i) const {
  if (lexicon().Get(copy_, i, honorific_) != nullptr) return true;
  return i > 0 && IsWord(copy_, i, ".") && copy_.tokens[i].Is(kGlued) && lexicon().Get(copy_, i - 1, honorific_) != nullptr;
}

std::string_view TitleWords::Nation(uint32_t i, uint32_t last, uint32_t* length) const {
  for (ClassId cls : {demonym_, country_, metonym_}) {
    if (Match match = lexicon().Longest(copy_, i, last, cls)) {
      if (!match.sense->value.starts_with("country:")) continue;
      *length = match.length;
      return match.sense->value;
    }
  }
  return {};
}

OfficeKey TitleWords::Read(uint32_t end, uint32_t sentence_first, uint32_t* first, std::string* of, std::string* body) const {
  OfficeKey key;
  if (OfficeEnd(end) != static_cast<int32_t>(end)) return key;
  const Sense& sense = *OfficeSense(end);
  std::string_view value = sense.value;
  size_t space = value.find(' ');
  key.cls = std::string(value.substr(0, space));
  if (space != std::string_view::npos) key.fields.emplace_back(value.substr(space + 1));
  key.track = std::string(sense.extra);
  if (key.cls.starts_with("vice-") && key.cls != "vice-president") {
    key.cls = key.cls.substr(5);
    key.deputy = true;
  }
  uint32_t at = OfficeBegin(end);
  while (at > sentence_first) {
    uint32_t i = at - 1;
    const Token& token = copy_.tokens[i];
    std::string_view word = copy_.Words(token);
    if (const Sense* field = Field(i); field != nullptr && OfficeEnd(i) < 0) {
      key.fields.emplace_back(field->value);
    } else if (const Sense* modifier = Modifier(i); modifier != nullptr && OfficeEnd(i) < 0) {
      if (modifier->value == "deputy") key.deputy = true;
      if (modifier->value == "former" || modifier->value == "outgoing") key.former = true;
      if (modifier->value == "acting" || IsWord(copy_, token, "elect") || IsWord(copy_, token, "designate")) key.acting = true;
    } else if (IsWord(copy_, token, "deputy") || IsWord(copy_, token, "vice")) {
      key.deputy = true;
    } else if (IsWord(copy_, token, "chief") && OfficeEnd(i) == static_cast<int32_t>(i)) {
      // "chief spokesman", "chief inspector": a rank within, not another office
    } else if (IsWord(copy_, token, "and") && i > sentence_first && Field(i - 1) != nullptr && !key.fields.empty()) {
      // "energy and water minister"
    } else if (IsWord(copy_, token, "-") && token.Is(kGlued) && at - 1 > sentence_first) {
      // "vice-president", "deputy-governor"
    } else {
      uint32_t length = 0;
      if (token.Is(kSuffix) && i > sentence_first) {
        std::string_view nation;
        for (uint32_t back = 1; back <= 4 && i >= sentence_first + back && nation.empty(); ++back) {
          nation = Nation(i - back, i, &length);
          if (!nation.empty() && length != back) nation = {};
        }
        if (!nation.empty()) {
          *of = std::string(nation);
          at = i - length;
          break;
        }
        break;
      }
      bool matched = false;
      for (uint32_t back = 0; back < 3 && i >= sentence_first + back; ++back) {
        std::string_view nation = Nation(i - back, at, &length);
        if (!nation.empty() && length == back + 1) {
          if (of->empty()) *of = std::string(nation);
          at = i - back;
          matched = true;
          break;
        }
      }
      if (matched) continue;
      // "African Union commissioner", "State Department spokesperson", "disaster agency head"
      bool capital = token.Is(kCapital) && token.kind == TokenKind::kWord && lexicon().Get(copy_, i, function_) == nullptr;
      bool bodyword = lexicon().Get(copy_, i, body_) != nullptr && OfficeEnd(i) < 0;
      const Sense* before = i > sentence_first && token.kind == TokenKind::kWord && !token.Is(kCapital) && OfficeEnd(i) < 0 ? Modifier(i - 1) : nullptr;
      const bool within = before != nullptr && before->value == "deputy";  // "deputy [team] leader"
      if ((capital || bodyword || within) && OfficeEnd(i) < 0 && body->size() < 60 && i + 5 > OfficeBegin(end)) {
        *body = LowerCase(word) + (body->empty() ? "" : " " + *body);
      } else {
        break;
      }
    }
    at = i;
  }
  std::sort(key.fields.begin(), key.fields.end());
  key.fields.erase(std::unique(key.fields.begin(), key.fields.end()), key.fields.end());
  // In Washington the secretary of state is the foreign minister; elsewhere the words name a rank.
  if (key.cls == "secretary-of-state" && *of == "country:us") {
    key.cls = "minister";
    key.fields = {"foreign"};
  }
  // "environment secretary" is Britain's and Kenya's word for a minister.
  if (key.cls == "secretary" && !key.fields.empty() && key.track == "gov") key.cls = "minister";
  *first = at;
  return key;
}

uint32_t TitleWords::ReadBody(uint32_t after, uint32_t last, std::string* of, std::string* body) const {
  std::string field;
  const uint32_t end = ReadLinked(after, last, of, &field);
  bool lower = end > after;
  for (uint32_t i = after; i < end; ++i) lower = lower && !copy_.tokens[i].Is(kCapital) && !IsOneOf(copy_, i, {"the", "its", "his", "her", "their", "our"});
  std::string within;
  const bool goes_on = lower && end + 1 < last && IsOneOf(copy_, end, {"at", "with", "for"}) && (copy_.tokens[end + 1].Is(kCapital) || IsOneOf(copy_, end + 1, {"the", "its", "our"}));
  const uint32_t whole = goes_on ? ReadLinked(end, last, of, &within) : end;  // "curator of coins at the Lakeside Museum"
  if (body->empty()) *body = within.empty() ? field : within;
  return whole;
}

uint32_t TitleWords::ReadLinked(uint32_t after, uint32_t last, std::string* of, std::string* body) const {
  if (after >= last) return after;
  if (!IsOneOf(copy_, after, {"of", "for", "to", "at", "with", "in"})) return after;
  uint32_t at = after + 1;
  std::string found;
  for (; at < last && at < after + 10; ++at) {
    const Token& token = copy_.tokens[at];
    std::string_view piece = copy_.Words(token);
    if (token.kind == TokenKind::kPunct && piece != "-" && piece != "'" && piece != "’") break;
    if (token.Is(kSuffix)) continue;
    const Sense* function = lexicon().Get(copy_, at, function_);
    if (function != nullptr && function->value == "adjective") function = nullptr;  // "in charge of military intelligence"
    if (function != nullptr && function->value != "determiner" && !IsWord(copy_, token, "of") && !IsWord(copy_, token, "and") && !IsWord(copy_, token, "for")) break;
    if (function != nullptr) continue;
    uint32_t length = 0;
    std::string_view nation = Nation(at, last, &length);
    if (!nation.empty() && of->empty()) *of = std::string(nation);
    if (!found.empty()) found += ' ';
    found += LowerCase(piece);
  }
  if (body->empty()) *body = found;
  return at;
}

}  // namespace crossread
