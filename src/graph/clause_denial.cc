// SPDX-License-Identifier: Apache-2.0
// Subjects, objects and voices are held together first; then what is left out on one side.
#include "graph/clause_denial.h"

#include <algorithm>

#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/assertion_words.h"
#include "lexicon/fixed_word.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

/// "The dog did not bite him", "he was bitten by the dog"; nobody else need be named: "the letter was not opened".
bool AcrossVoices(const Assertion& denial, const Assertion& other, bool definite) {
  const bool passive = !Named(denial, "v").empty();
  if (passive == !Named(other, "v").empty()) return false;
  const Assertion& of_patient = passive ? denial : other;
  const Assertion& of_agent = passive ? other : denial;
  const std::set<std::string> agents = Named(of_patient, "d"), patient = Named(of_patient, "s"), object = Named(of_agent, "o");
  if (Shared(patient, object) == 0 || Shared(patient, object) < static_cast<int>(patient.size())) return false;
  if (agents.empty() ? !passive || !definite : !SameSubject(agents, Named(of_agent, "s"))) return false;
  const std::set<std::string> wanted = Named(denial, "so"), given = Named(other, "so");
  return Shared(wanted, given) == static_cast<int>(wanted.size());
}

}  // namespace

bool ClauseDenial::IsLight(std::string_view verb) {
  static constexpr std::string_view kEmpty[] = {"have", "do", "say", "tell", "know", "think", "see", "get", "go", "come", "take", "make", "want", "need", "look", "seem", "become", "begin", "start", "add", "believe", "expect", "mean", "let", "put", "feel", "find"};
  return std::find(std::begin(kEmpty), std::end(kEmpty), verb) != std::end(kEmpty);
}

std::string ClauseDenial::Behind(const Fact& fact, uint32_t ahead) const {
  const Copy& copy = story_.copies[fact.doc()];
  uint32_t end = copy.sentences[fact.claim.sentence].tokens.last;
  uint32_t i = fact.claim.tokens.first;
  while (i < end && copy.tokens[i].begin < fact.claim.core.end) ++i;
  return i + ahead < end ? LowerCase(copy.Words(copy.tokens[i + ahead])) : std::string();
}

bool ClauseDenial::Lessened(const Fact& denial, const Fact& other) const {
  auto degree = [&](const Fact& fact) {
    const Copy& copy = story_.copies[fact.doc()];
    for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) {
      if (lexicon_.Get(copy, i, degree_) != nullptr) return true;
    }
    return lexicon_.FirstSense(Behind(fact, 0), degree_) != nullptr;
  };
  if (degree(denial) && !degree(other)) return true;
  auto phrase = [&](const Fact& fact) {
    for (uint32_t ahead = 0; ahead < 3; ++ahead) {
      const std::string word = Behind(fact, ahead);
      if (word == "before" || word == "after" || word == "during") return word;
    }
    return std::string();
  };
  const std::string one = phrase(denial), two = phrase(other);
  return !one.empty() && !two.empty() && one != two;
}

/// "some do not believe that he had a gun": words before the clause leave it open.
bool ClauseDenial::Doubted(const Fact& fact) const {
  const Copy& copy = story_.copies[fact.doc()];
  for (uint32_t i = copy.sentences[fact.claim.sentence].tokens.first; i < fact.claim.tokens.first; ++i) {
    if (lexicon_.Get(copy, i, doubt_) != nullptr || copy.Words(copy.tokens[i]).ends_with("n’t")) return true;
  }
  return false;
}

bool ClauseDenial::ForOthers(const Fact& a, const Fact& b) const {
  auto words = [&](const Fact& fact) {
    std::set<std::string> out;
    const std::string first = Behind(fact, 0);
    for (uint32_t ahead = 1; ahead < 4 && (first == "to" || first == "for"); ++ahead) out.insert(Behind(fact, ahead));
    return out;
  };
  auto persons = [&](const std::set<std::string>& of) {
    std::set<std::string> out;
    for (const std::string& word : of) {
      const std::string noun = LemmaOf(lexicon_, word, 'n');
      if (IsPersonNoun(lexicon_, noun)) out.insert(noun);
    }
    return out;
  };
  auto others_of = [&](const Fact& fact) {
    const Copy& copy = story_.copies[fact.doc()];
    static constexpr WordSet kOther = {"other", "others", "remaining", "another"};
    for (uint32_t i = fact.claim.tokens.first, most = 6; i > copy.sentences[fact.claim.sentence].tokens.first && most > 0; --i, --most) {
      if (kOther.Has(copy, i - 1)) return true;
    }
    return false;
  };
  if (others_of(a) != others_of(b)) return true;  // "one pump failed", "the other pumps worked"
  const std::set<std::string> one = words(a), two = words(b), people = persons(one), others = persons(two);
  return Contrasted(lexicon_, one, two) || (!people.empty() && !others.empty() && Shared(people, others) == 0);
}

/// "every member but Turkey signed", "all except Turkey": it did not.
bool ClauseDenial::Excepts(const Fact& fact) const {
  const Copy& copy = story_.copies[fact.doc()];
  static constexpr WordSet kBut = {"but", "except", "save", "bar", "excluding", "barring"};
  static constexpr WordSet kAll = {"every", "all", "everyone", "everybody", "each", "none", "nobody", "no"};
  bool all = false;
  for (uint32_t i = copy.sentences[fact.claim.sentence].tokens.first; i + 1 < fact.claim.tokens.last; ++i) {
    all = all || kAll.Has(copy, i);
    if (all && kBut.Has(copy, i) && copy.tokens[i].kind == TokenKind::kWord && (i == 0 || copy.tokens[i - 1].kind != TokenKind::kPunct)) return true;
  }
  return false;
}

bool ClauseDenial::InTwoVenues(const std::set<std::string>& a, const std::set<std::string>& b) const {
  auto venues = [&](const std::set<std::string>& words) {
    std::set<std::string> out;
    for (const std::string& word : words) {
      if (const Sense* venue = lexicon_.FirstSense(word, venue_); venue != nullptr) out.insert(std::string(venue->value));
    }
    return out;
  };
  const std::set<std::string> one = venues(a), two = venues(b);
  return !one.empty() && !two.empty() && Shared(one, two) == 0;
}

bool ClauseDenial::Denied(const Fact& a, const Fact& b) const {
  const Assertion& x = AssertionOf(a);
  const Assertion& y = AssertionOf(b);
  const Fact &denying = x.negated ? a : b, &stating = x.negated ? b : a;
  const Assertion &denial = AssertionOf(denying), &other = AssertionOf(stating);
  const bool light = IsLight(x.predicate);
  if (light && x.predicate != "have" && x.predicate != "tell") return false;
  if (Lessened(denying, stating) || Doubted(stating) || Excepts(denying) != Excepts(stating) || Named(x, "r") != Named(y, "r")) return false;
  if (x.strength != y.strength) return false;  // "will not stand", "stood"
  if (x.predicate == "be" && Now(a) != Now(b)) return false;  // "is not a member", "was a member"
  std::set<std::string> subject_x = Named(x, "s"), subject_y = Named(y, "s"), object_x = Named(x, "o"), object_y = Named(y, "o");
  if (!light && x.predicate != "be" && AcrossVoices(denial, other, Opening(denying) == "the")) return true;
  const std::set<std::string> denied_objects = Named(denial, "o"), stated_objects = Named(other, "o");
  if (OfNobody(denying)) return !light && !denied_objects.empty() && Shared(denied_objects, stated_objects) == static_cast<int>(denied_objects.size());
  if (!SameSubject(subject_x, subject_y)) return false;
  if (light) {  // "did not have a warrant", "had a warrant"
    const std::string core = LowerCase(TextOf(story_.documents[denying.doc()].text, denying.claim.core));
    if (core.find(" not") == std::string::npos && core.find("n't") == std::string::npos && core.find("n’t") == std::string::npos && core.find("never") == std::string::npos) return false;
    const bool vague = std::any_of(denied_objects.begin(), denied_objects.end(), [&](const std::string& word) { return lexicon_.FirstSense(word, vague_) != nullptr; });
    if (vague || denied_objects.empty() || stated_objects.size() > denied_objects.size() + 1) return false;
  }
  if (!Named(x, "v").empty() != !Named(y, "v").empty()) return false;
  // All that the denial names must stand in the assertion: a denial of more is no denial of less.
  std::set<std::string> wanted = Named(denial, "so"), given = Named(other, "so");
  int shared = Shared(wanted, given);
  bool all = shared == static_cast<int>(wanted.size());
  for (const std::string& word : subject_x) object_x.erase(word), object_y.erase(word);  // "none of the shops"
  const bool bare = object_x.empty() && object_y.empty() && subject_x == subject_y && x.strength == 3 && subject_x.begin()->find('@') == std::string::npos && (OfNone(denying) || (!OfSome(a) && !OfSome(b)));  // "the bomb failed to explode"
  if (!all || (shared < 2 && !bare)) return false;
  if (x.predicate == "be" && Shared(Named(x, "o"), Named(y, "o")) == 0) return false;
  // Figures and other participants on the asserting side make it another thing.
  return given.size() <= wanted.size() + 3;
}

/// The first word of the passage, lower case.
std::string ClauseDenial::Opening(const Fact& fact) const { return LowerCase(story_.copies[fact.doc()].Words(story_.copies[fact.doc()].tokens[fact.claim.tokens.first])); }
bool ClauseDenial::OfNone(const Fact& fact) const { return Opening(fact) == "none" || Opening(fact) == "neither" || Opening(fact) == "no"; }
bool ClauseDenial::OfNobody(const Fact& fact) const { return (Opening(fact) == "nobody" || Opening(fact) == "no-one") && Named(AssertionOf(fact), "s").empty(); }

/// "One hostage", "the other hostages": of some of them.
bool ClauseDenial::OfSome(const Fact& fact) const {
  const Copy& copy = story_.copies[fact.doc()];
  static constexpr WordSet kSome = {"one", "two", "three", "some", "other", "others", "another", "several", "many", "most", "few"};
  for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) {
    if (kSome.Has(copy, i) || copy.tokens[i].kind == TokenKind::kNumber) return true;
  }
  return false;
}

/// "is", "are": of the present.
bool ClauseDenial::Now(const Fact& fact) const {
  std::string word = LowerCase(TextOf(story_.documents[fact.doc()].text, fact.claim.core));
  return word.starts_with("is") || word.starts_with("are") || word.starts_with("'s") || word.starts_with("’s");
}

}  // namespace crossread
