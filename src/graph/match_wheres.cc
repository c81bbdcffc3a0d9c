// SPDX-License-Identifier: Apache-2.0
// Where it was, asked once of a story: one source has another place than the rest, and neither mentions the other's.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/source_words.h"
#include "graph/where_mention.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 60;  // that answer one question: beyond, many stories are read at once

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), table_(lexicon_), words_(story) {}

  void Run() {
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) table_.Read(story_, doc, mentions_);
    std::map<std::string_view, std::map<DocId, std::vector<const WhereMention*>>> asked;
    for (const WhereMention& mention : mentions_) asked[mention.question][mention.doc].push_back(&mention);
    for (auto& [question, by_doc] : asked) Judge(question, by_doc);
  }

 private:
  using ByDoc = std::map<DocId, std::vector<const WhereMention*>>;

  void Judge(std::string_view question, ByDoc& by_doc) {
    std::erase_if(by_doc, [&](const auto& told) { return TellsOfTwo(told.second); });
    if (by_doc.size() < 2 || by_doc.size() > kMostSources) return;
    std::vector<const WhereMention*> told;
    for (const auto& [doc, mentions] : by_doc) told.push_back(Best(mentions));
    for (const WhereMention* a : told) {
      for (const WhereMention* b : told) {
        const WhereMatch match = Match(*a, *b);
        if (a == b || match == WhereMatch::kFit) continue;
        std::vector<const WhereMention*> one, other;
        for (const WhereMention* c : told) {
          const bool against_a = Match(*c, *a) != WhereMatch::kFit, against_b = Match(*c, *b) != WhereMatch::kFit;
          if (against_b && !against_a) one.push_back(c);
          if (against_a && !against_b) other.push_back(c);
        }
        const size_t lone = Voices(one), rest = Voices(other);
        if (lone > rest || lone > 1 || (rest < 2 && match != WhereMatch::kFlat)) continue;
        if (!TiedBy(one, other) || Told(*a, *b)) continue;
        return Report(question, one, other);
      }
    }
  }

  /// One source has two places for it: there are two, or one within the other.
  bool TellsOfTwo(const std::vector<const WhereMention*>& mentions) const {
    return std::any_of(mentions.begin(), mentions.end(), [&](const WhereMention* a) {
      return std::any_of(mentions.begin(), mentions.end(), [&](const WhereMention* b) { return CompareWheres(lexicon_, *a, *b) != WhereMatch::kFit; });
    });
  }

  /// The one that tells most.
  static const WhereMention* Best(const std::vector<const WhereMention*>& mentions) {
    auto tells = [](const WhereMention* mention) { return mention->names.size() + !mention->venue.empty() + (mention->floor != kNoFloor); };
    return *std::max_element(mentions.begin(), mentions.end(), [&](const WhereMention* a, const WhereMention* b) { return tells(a) < tells(b); });
  }

  /// Two names count only where neither source mentions the other's.
  WhereMatch Match(const WhereMention& a, const WhereMention& b) const {
    if (a.doc == b.doc) return WhereMatch::kFit;
    const WhereMatch match = CompareWheres(lexicon_, a, b);
    if (match == WhereMatch::kFit) return match;
    if (a.floor != kNoFloor && b.floor != kNoFloor) return match;
    auto mentions = [&](DocId doc, const WhereMention& other) {
      const std::vector<std::string>& own = &other == &b ? a.names : b.names;
      return std::any_of(other.names.begin(), other.names.end(), [&](const std::string& name) { return std::find(own.begin(), own.end(), name) == own.end() && words_.Has(doc, name); });
    };
    if (mentions(a.doc, b) || mentions(b.doc, a)) return WhereMatch::kFit;
    const bool unnamed = a.names.empty() || b.names.empty() || std::any_of(a.names.begin(), a.names.end(), [&](const std::string& name) { return std::find(b.names.begin(), b.names.end(), name) != b.names.end(); });
    return unnamed && a.venue != b.venue && (words_.Has(a.doc, b.venue) || words_.Has(b.doc, a.venue)) ? WhereMatch::kFit : match;
  }

  size_t Voices(const std::vector<const WhereMention*>& mentions) const {
    std::set<uint32_t> voices;
    for (const WhereMention* mention : mentions) voices.insert(story_.voices[mention->doc]);
    return voices.size();
  }

  /// No two who are named are others.
  static bool TiedBy(const std::vector<const WhereMention*>& one, const std::vector<const WhereMention*>& other) {
    return std::any_of(one.begin(), one.end(), [&](const WhereMention* a) {
      return std::any_of(other.begin(), other.end(), [&](const WhereMention* b) {
        if (a->people.empty() || b->people.empty()) return true;
        return std::any_of(a->people.begin(), a->people.end(), [&](const std::string& name) { return b->people.contains(name); });
      });
    });
  }

  /// A topic has both places already.
  bool Told(const WhereMention& a, const WhereMention& b) const {
    auto covers = [&](const Topic& topic, const WhereMention& mention) {
      return std::any_of(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) {
        const Claim& claim = topic.FactOf(answer).claim;
        return topic.FactOf(answer).doc() == mention.doc && claim.tokens.first < mention.words.last && mention.words.first < claim.tokens.last;
      });
    };
    return std::any_of(reference_.topics.begin(), reference_.topics.end(), [&](const Topic& topic) { return topic.kind == "place" && covers(topic, a) && covers(topic, b); });
  }

  void Report(std::string_view question, const std::vector<const WhereMention*>& one, const std::vector<const WhereMention*>& other) {
    std::set<DocId> docs;
    Topic topic = SourceTopic(story_, "place", absl::StrCat("where ", std::string(question)));
    topic.question = std::string(table_.Ask(question));
    int side = 0;
    for (const auto* mentions : {&one, &other}) {
      ++side;
      for (const WhereMention* mention : *mentions) {
        const Copy& copy = story_.copies[mention->doc];
        const std::string words(copy.Words(mention->words));
        topic.evidence.push_back(Evidence(copy.SpanOf(mention->words), side, mention->names.empty() ? mention->venue : mention->names.front(), words));
        docs.insert(mention->doc);
      }
    }
    if (OneStory(story_, docs)) reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  const WhereTable table_;
  const SourceWords words_;
  std::vector<WhereMention> mentions_;  // by source, in text order
};

}  // namespace

void MatchWheres(const Story& story, CrossReference& reference) {
  if (story.copies.size() > 1) Matcher(story, reference).Run();
}

}  // namespace crossread
