// SPDX-License-Identifier: Apache-2.0
// Words become roles: people by surname, an office by its holder, bodies by entity, the others by dictionary form.
#include "claims/statement_roles.h"

#include <algorithm>

#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "values/near_words.h"

namespace crossread {
namespace {

std::string Role(char mark, std::string_view sign, std::string_view words) {
  std::string role;
  role.reserve(1 + sign.size() + words.size());
  role.push_back(mark);
  return role.append(sign).append(words);
}

}  // namespace

StatementRoles::StatementRoles(const Reading& reading, const std::vector<PersonMention>& people)
    : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), tags_(grammar_.Tags()), people_(people) {
  office_ = lexicon_.Class("office");
  cardinal_ = lexicon_.Class("cardinal");
  ordinal_ = lexicon_.Class("ordinal");
  for (const char* name : {"country", "demonym", "metonym", "capital", "org"}) entities_.push_back(lexicon_.Class(name));
  for (ClassId cls : entities_) entity_set_ |= Lexicon::Only(cls);
}

std::string_view StatementRoles::EntityAt(uint32_t i, uint32_t last, uint32_t* length) const {
  if (!copy_.tokens[i].classes.Meets(entity_set_)) return {};
  for (ClassId cls : entities_) {
    Match match = lexicon_.Longest(copy_, i, last, cls);
    if (!match) continue;
    *length = match.length;
    std::string_view value = match.sense->value;
    if (value.starts_with("city:") && !match.sense->extra.empty()) return match.sense->extra;  // Quito speaks for Ecuador
    return value;
  }
  return {};
}

/// Surname of the person named at token `i`; empty where there is none.
std::string_view StatementRoles::PersonAt(uint32_t i) const {
  const PersonMention* person = crossread::PersonAt(people_, i);
  return person == nullptr ? std::string_view() : person->folded.parts.back();
}

/// Surname of the one holder of the office at `i` in this copy: "the prime minister".
std::string_view StatementRoles::HolderAt(uint32_t i, uint32_t last, uint32_t* length) const {
  Match match = lexicon_.Longest(copy_, i, last, office_);
  if (!match) return {};
  *length = match.length;
  std::string_view cls = match.sense->value.substr(0, match.sense->value.find(' '));
  std::string_view found;
  for (const PersonMention& person : people_) {
    if (person.office.cls != cls || person.office.former) continue;
    std::string_view surname = person.folded.parts.back();
    if (!found.empty() && found != surname) return {};
    found = surname;
  }
  return found;
}

void StatementRoles::Add(TokenRange range, char mark, std::vector<std::string>& roles) const {
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = copy_.tokens[i];
    if (token.kind == TokenKind::kNumber) {
      roles.push_back(Role('n', ":", Word(i)));
      continue;
    }
    if (token.kind != TokenKind::kWord || token.Is(kSuffix)) continue;
    uint32_t length = 1;
    if (std::string_view person = PersonAt(i); !person.empty()) {
      roles.push_back(Role(mark, ":@", person));
      while (i + 1 < range.last && PersonAt(i + 1) == person) ++i;
      continue;
    }
    if (std::string_view holder = HolderAt(i, range.last, &length); !holder.empty()) {
      roles.push_back(Role(mark, ":@", holder));
      i += length - 1;
      continue;
    }
    if (std::string_view entity = EntityAt(i, range.last, &length); !entity.empty()) {
      roles.push_back(Role(mark, ":", entity));
      i += length - 1;
      continue;
    }
    if (lexicon_.Get(copy_, i, cardinal_) != nullptr) continue;  // "two of the crew": how many, not who
    if (const Sense* rank = lexicon_.Get(copy_, i, ordinal_); rank != nullptr) {
      roles.push_back(Role('r', ":", rank->value));
      continue;
    }
    const std::string& word = grammar_.Lemma(i);
    if (word.size() > 2 && IsContentWord(lexicon_, Word(i), token.word)) roles.push_back(Role(mark, ":", LowerCase(word)));
  }
}

const std::string& StatementRoles::Alone(uint32_t k) {
  if (alone_.empty()) alone_.resize(copy_.tokens.size());
  if (!alone_[k]) {
    std::vector<std::string> roles;
    Add({k, k + 1}, 'c', roles);
    alone_[k] = roles.empty() ? std::string() : std::move(roles.front());
  }
  return *alone_[k];
}

/// What is owned: the brother of "the captain's brother".
TokenRange StatementRoles::Owned(TokenRange range) const {
  for (uint32_t i = range.first; i + 1 < range.last; ++i) {
    if (tags_[i] == Tag::kPossessive && copy_.tokens[i].Is(kSuffix)) range.first = i + 1;
  }
  return range;
}

void StatementRoles::AddSubject(TokenRange subject, uint32_t s, std::vector<std::string>& roles) const {
  bool pronoun = subject.size() == 1 && IsOneOf(copy_, subject.first, {"it", "he", "she", "they", "who", "which"});
  if (!pronoun) {
    Add(Owned(subject), 's', roles);
    return;
  }
  bool person = IsOneOf(copy_, subject.first, {"he", "she", "who"});
  for (uint32_t back = 0; back <= (person ? 2u : 1u) && back <= s; ++back) {
    TokenRange range = copy_.sentences[s - back].tokens;
    const std::vector<NounGroup>& groups = grammar_.NounGroups();
    auto at = std::lower_bound(groups.begin(), groups.end(), s - back, [](const NounGroup& group, uint32_t sentence) { return group.sentence < sentence; });
    for (; at != groups.end() && at->sentence == s - back; ++at) {
      const NounGroup& group = *at;
      if (back == 0 && group.tokens.first >= subject.first) break;
      std::vector<std::string> found;
      Add(group.tokens, 's', found);
      bool fits = std::any_of(found.begin(), found.end(), [&](const std::string& role) {
        return person ? role.starts_with("s:@") : role.find(':', 2) != std::string::npos;
      });
      bool proper = !person && !group.tokens.empty() && copy_.tokens[group.head].Is(kCapital) && group.tokens.first == range.first;
      if (!fits && !proper) continue;
      roles.insert(roles.end(), found.begin(), found.end());
      return;
    }
  }
  // "the company said it would not pay": who said it.
  int32_t clause = grammar_.ClauseAt(subject.first);
  if (!person && clause > 0 && IsOneOf(copy_, subject.first, {"it", "they"}) && grammar_.Clauses()[clause - 1].sentence == s) {
    const Clause& saying = grammar_.Clauses()[clause - 1];
    if (saying.subject >= 0 && lexicon_.Get(copy_, saying.verb.head, lexicon_.Class("say")) != nullptr && tags_[grammar_.NounGroups()[saying.subject].head] != Tag::kPronoun) {
      Add(grammar_.NounGroups()[saying.subject].tokens, 's', roles);
    }
  }
}

}  // namespace crossread
