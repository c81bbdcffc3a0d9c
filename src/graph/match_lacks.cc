// SPDX-License-Identifier: Apache-2.0
// Sets what there was none of ("no draw was proposed", "without a hearing") against clauses of other sources in which there is one.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/assertion_words.h"
#include "graph/opposed_topics.h"
#include "graph/stance_times.h"
#include "graph/told_pairs.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"

namespace crossread {
namespace {

using Words = std::set<std::string>;

class LackMatcher {
 public:
  LackMatcher(const Story& story, CrossReference& reference) : story_(story), lexicon_(*story.copies.front().lexicon), times_(story), told_(story, reference), topics_(story, reference) {
    opens_ = lexicon_.Class("turn-opens");
    gives_ = lexicon_.Class("notion-gives");
  }

  void Run() {
    std::vector<uint32_t> lacks;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Fact& fact = story_.facts[i];
      if (fact.claim.kind == "stance" && AssertionOf(fact).predicate.starts_with("some:")) lacks.push_back(i);
    }
    if (lacks.empty()) return;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Fact& fact = story_.facts[i];
      if (fact.claim.kind != "statement" || !std::holds_alternative<Assertion>(fact.claim.said)) continue;
      const Assertion& said = AssertionOf(fact);
      if (said.negated || said.predicate[0] == '?' || said.strength < 2) continue;
      for (const std::string& word : Named(said, "os")) clauses_[word].push_back(i);
    }
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Fact& fact = story_.facts[i];
      if (fact.claim.kind == "statement" && std::holds_alternative<Assertion>(fact.claim.said) && AssertionOf(fact).strength == 3) acts_[VerbOf(fact)].push_back(i);
    }
    for (uint32_t lack : lacks) {
      Against(story_.facts[lack]);
      AgainstActs(story_.facts[lack]);
    }
  }

 private:
  void Against(const Fact& lack) {
    const std::string noun = AssertionOf(lack).predicate.substr(5);
    auto clauses = clauses_.find(noun);
    if (clauses == clauses_.end()) return;
    for (uint32_t i : clauses->second) {
      if (story_.facts[i].doc() == lack.doc() && Joined(lack, story_.facts[i], noun)) return;  // it tells both
    }
    std::set<DocId> done;
    for (uint32_t i : clauses->second) {
      const Fact& clause = story_.facts[i];
      if (clause.doc() == lack.doc() || done.contains(clause.doc()) || !Joined(lack, clause, noun) || told_.Has(lack, clause) || times_.MayFollow(NotionTime::kOnce, lack, clause)) continue;
      done.insert(clause.doc());
      topics_.Add("lack " + noun, noun, lack, clause);
    }
  }

  /// The verb of a clause; empty where it is denied.
  std::string VerbOf(const Fact& fact) const {
    const Assertion& said = AssertionOf(fact);
    if (said.predicate[0] != '?') return said.negated ? std::string() : said.predicate;
    if (fact.claim.words.begin != fact.claim.core.begin) return {};  // with what turns it
    const std::string core = LowerCase(TextOf(story_.documents[fact.doc()].text, fact.claim.core));
    return LemmaOf(lexicon_, core.substr(0, core.find(' ')), 'v');
  }

  /// What there was none of, told as a verb: "no arrests were made", "arrested two men".
  void AgainstActs(const Fact& lack) {
    const std::string noun = AssertionOf(lack).predicate.substr(5);
    const Sense* act = lexicon_.FirstSense(noun, lexicon_.Class("done-by"));
    if (act == nullptr) act = lexicon_.FirstSense(noun, lexicon_.Class("derived"));
    auto acts = act == nullptr ? acts_.end() : acts_.find(std::string(act->value));
    if (acts == acts_.end()) return;
    for (uint32_t i : acts->second) {
      if (story_.facts[i].doc() == lack.doc() && !Opened(story_.facts[i])) return;  // it tells both
    }
    std::set<DocId> done;
    for (uint32_t i : acts->second) {
      const Fact& clause = story_.facts[i];
      if (done.contains(clause.doc()) || !Enacted(lack, clause) || told_.Has(lack, clause) || times_.MayFollow(NotionTime::kOnce, lack, clause)) continue;
      done.insert(clause.doc());
      topics_.Add("lack " + noun, noun, lack, clause);
    }
  }

  /// The clause does what the denial says was not done, by the same bearers.
  bool Enacted(const Fact& lack, const Fact& clause) const {
    const Assertion& x = AssertionOf(lack);
    const Assertion& y = AssertionOf(clause);
    static constexpr std::string_view kGets[] = {"have", "get", "receive", "win", "obtain", "see", "hear"};  // it was others who did not
    const std::string verb = *Named(x, "f").begin();
    if (std::find(std::begin(kGets), std::end(kGets), verb) != std::end(kGets) || Opened(clause) || Named(x, "r") != Named(y, "r")) return false;
    const Words all = Named(y, "soc"), subject = Named(y, "s"), heads = Named(x, "h"), places = Named(x, "p");
    for (const std::string& word : Named(x, "g")) {
      if (Shared({word}, all) == 0) return false;
    }
    if (!places.empty() && Shared(places, all) == 0) return false;
    if (Contrasted(lexicon_, Named(x, "b"), all)) return false;
    Words known, named;
    for (const std::string& word : Named(x, "b")) if (IsKnown(word)) known.insert(word);
    for (const std::string& word : Named(y, "so")) if (IsKnown(word)) named.insert(word);
    if (!known.empty() && !named.empty() && Shared(known, named) == 0) return false;
    if (!places.empty()) return true;
    return !heads.empty() && Shared(heads, subject) > 0;
  }

  /// The clause has of the noun what the denial says there is none of, for the same bearers.
  bool Joined(const Fact& lack, const Fact& clause, const std::string& noun) const {
    const Assertion& x = AssertionOf(lack);
    const Assertion& y = AssertionOf(clause);
    const std::string verb = *Named(x, "v").begin();
    const bool verbs = verb == "have" ? lexicon_.FirstSense(y.predicate, gives_) != nullptr : SameOrNear(lexicon_, verb, y.predicate);
    if (!verbs || Opened(clause) || Named(x, "r") != Named(y, "r")) return false;
    if (verb == "have" && !Named(y, "o").contains(noun)) return false;  // "the ship has a dent"
    Words all = Named(y, "so");
    for (const std::string& word : Named(x, "g")) {
      if (Shared({word}, all) == 0) return false;  // "no fishing permit": another permit
    }
    all.erase(noun);
    Words heads = Named(x, "h"), known, named;
    heads.erase(noun);
    for (const std::string& word : Named(x, "b")) if (IsKnown(word)) known.insert(word);
    for (const std::string& word : all) if (IsKnown(word)) named.insert(word);
    if (!known.empty() && !named.empty() && Shared(known, named) == 0) return false;
    const Words subject = Named(y, "s"), places = Named(x, "p");
    if (!places.empty() && Shared(places, all) == 0) return false;  // "no cracks in the bridge"
    if (!heads.empty()) return Shared(heads, all) > 0 && (Shared(heads, subject) > 0 || subject.contains(noun) || !places.empty());
    if (!Named(x, "e").empty()) return true;  // "at any point"
    Words context = Named(x, "c");
    for (std::string_view word : {"say", "tell", "time", "day"}) context.erase(std::string(word));
    return Shared(context, all) > 1;
  }

  /// "hoped for a draw", "asked for a lawyer", "if": words before it leave the clause open.
  bool Opened(const Fact& clause) const {
    const Copy& copy = story_.copies[clause.doc()];
    const TokenRange sentence = copy.sentences[clause.claim.sentence].tokens;
    for (uint32_t i = sentence.first; i < sentence.last && copy.tokens[i].begin < clause.claim.words.end; ++i) {
      const bool noun = i > sentence.first && IsOneOf(copy, i - 1, {"the", "a", "an", "this", "each", "every"});  // "the suspect had"
      if (copy.tokens[i].begin < clause.claim.core.end && !noun && lexicon_.Get(copy, i, opens_) != nullptr) return true;
      const std::string_view word = copy.Words(copy.tokens[i]);
      if (IsOneOf(copy, i, {"not", "no", "never", "any", "without", "nor", "neither", "if", "whether"}) || word.ends_with("n't") || word.ends_with("n’t")) return true;
    }
    return false;
  }

  const Story& story_;
  const Lexicon& lexicon_;
  StanceTimes times_;
  ToldPairs told_;  // by others
  ClassId opens_, gives_;
  absl::flat_hash_map<std::string, std::vector<uint32_t>> clauses_;  // by word of their subject and object
  absl::flat_hash_map<std::string, std::vector<uint32_t>> acts_;     // by verb
  OpposedTopics topics_;
};

}  // namespace

void MatchLacks(const Story& story, CrossReference& reference) {
  if (story.copies.size() > 1) LackMatcher(story, reference).Run();
}

}  // namespace crossread
