// SPDX-License-Identifier: Apache-2.0
// Titles and peoples in a copy that thesaurus software has been over: a wrong word where a title has another ("Overseas
// Minister"), a common noun in the capitals of a people ("the Residents said").
#include <algorithm>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/match_people.h"
#include "graph/match_sources.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

class SpunTitles {
 public:
  SpunTitles(const Story& story, CrossReference& reference)
      : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), word_(lexicon_.Class("spun_word")), portfolio_(lexicon_.Class("portfolio")),
        office_(lexicon_.Class("office")), class_(lexicon_.Class("noun-class")), demonym_(lexicon_.Class("demonym")), org_(lexicon_.Class("org")), same_(lexicon_.Class("same")) {
    for (const Topic& topic : reference.topics) {
      if (topic.kind == "source/machine-paraphrased" && !topic.evidence.empty()) spun_.insert(topic.evidence.front().span.doc);
    }
  }

  void Run() {
    for (DocId doc : spun_) {
      const Copy& copy = story_.copies[doc];
      std::set<std::string> seen;
      for (const Sentence& sentence : copy.sentences) {
        if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) continue;
        for (uint32_t i = sentence.tokens.first; i + 1 < sentence.tokens.last; ++i) {
          if (TokenRange people = People(copy, i); !people.empty() && seen.insert(LowerCase(copy.Words(people))).second) {
            Topic topic = SourceTopic(story_, "garble", absl::StrCat("people ", LowerCase(copy.Words(people))));
            topic.evidence.push_back(Evidence(copy.SpanOf(people), 1, absl::StrCat("garbled ", LowerCase(copy.Words(people))), std::string(copy.Words(people))));
            reference_.topics.push_back(std::move(topic));
            continue;
          }
          TokenRange title = Minister(copy, i, sentence.tokens.last);
          if (title.empty()) title = Officials(copy, i);
          if (title.empty() || Told(copy.SpanOf(title)) || !seen.insert(LowerCase(copy.Words(title))).second) continue;
          Add(copy, title);
        }
      }
    }
  }

 private:
  std::string_view Meant(const Copy& copy, uint32_t i) const {
    const Sense* sense = lexicon_.Get(copy, i, word_);
    return sense == nullptr ? std::string_view() : sense->value;
  }

  bool Is(std::string_view word, ClassId cls) const { return lexicon_.FirstSense(word, cls) != nullptr; }

  /// "Inside Minister": in capitals, the word stands for a field of office and is none itself.
  TokenRange Minister(const Copy& copy, uint32_t i, uint32_t last) const {
    std::string_view meant = Meant(copy, i);
    if (meant.empty() || !copy.tokens[i].Is(kCapital) || !Is(meant, portfolio_) || lexicon_.Get(copy, i, portfolio_) != nullptr) return {};
    Match office = lexicon_.Longest(copy, i + 1, last, office_);
    if (!office || !copy.tokens[i + 1].Is(kCapital)) return {};
    return {i, i + 1 + office.length};
  }

  /// "U.S. officers" where another source has "US officials": a country's, and the other word elsewhere with the country.
  TokenRange Officials(const Copy& copy, uint32_t i) const {
    std::string country = Country(copy, i);
    std::string_view meant = Meant(copy, i + 1);
    if (country.empty() || meant.empty() || copy.tokens[i + 1].Is(kCapital)) return {};
    if (!Is(meant, office_) && !(meant.ends_with('s') && Is(meant.substr(0, meant.size() - 1), office_))) return {};
    for (const Copy& other : story_.copies) {
      if (spun_.contains(other.doc)) continue;
      for (uint32_t k = 0; k + 1 < other.tokens.size(); ++k) {
        if (LowerCase(other.Words(other.tokens[k + 1])) == meant && Country(other, k) == country) return {i, i + 2};
      }
    }
    return {};
  }

  /// "The Individuals ought to": only names are written so; a plural of people that no other source has as a name.
  TokenRange People(const Copy& copy, uint32_t i) const {
    if (LowerCase(copy.Words(copy.tokens[i])) != "the" || copy.tokens[i + 1].kind != TokenKind::kWord || !copy.tokens[i + 1].Is(kCapital)) return {};
    if (copy.tokens[i + 1].Is(kAllCaps) || i + 2 >= copy.tokens.size() || copy.tokens[i + 2].kind != TokenKind::kWord || copy.tokens[i + 2].Is(kCapital)) return {};
    std::string word = LowerCase(copy.Words(copy.tokens[i + 1])), noun = LemmaOf(lexicon_, word, 'n');
    if (!word.ends_with('s') || noun == word) return {};
    bool person = false;
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(noun))) {
      if (sense.cls == class_ || sense.cls == same_) person = person || sense.value == "person";
      else if (sense.cls == demonym_ || sense.cls == org_) return {};
    }
    if (!person) return {};
    for (const Copy& other : story_.copies) {
      if (spun_.contains(other.doc)) continue;
      for (const Token& token : other.tokens) {
        if (token.Is(kCapital) && LowerCase(other.Words(token)) == word) return {};
      }
    }
    return {i, i + 2};
  }

  std::string Country(const Copy& copy, uint32_t i) const {
    if (!copy.tokens[i].Is(kCapital)) return {};
    for (const char* cls : {"country", "demonym"}) {
      if (const Sense* sense = lexicon_.Get(copy, i, lexicon_.Class(cls))) return std::string(sense->value);
    }
    return {};
  }

  /// The title stands against another source's already.
  bool Told(const Span& title) const {
    return std::any_of(reference_.topics.begin(), reference_.topics.end(), [&](const Topic& topic) {
      if (topic.kind != "role") return false;
      std::set<DocId> docs;
      for (const Answer& answer : topic.answers) docs.insert(topic.FactOf(answer).doc());
      return docs.size() > 1 && std::any_of(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) {
               const Span& words = topic.FactOf(answer).claim.words;
               return words.doc == title.doc && words.begin < title.end && title.begin < words.end;
             });
    });
  }

  void Add(const Copy& copy, TokenRange title) {
    std::string_view meant = Meant(copy, Meant(copy, title.first).empty() ? title.first + 1 : title.first);
    Topic topic = SourceTopic(story_, "role", absl::StrCat("title ", LowerCase(copy.Words(title))));
    topic.question = std::string(meant);
    topic.evidence.push_back(Evidence(copy.SpanOf(title), 1, absl::StrCat("garbled ", LowerCase(copy.Words(title))), std::string(copy.Words(title))));
    for (const Copy& other : story_.copies) {  // where another source has the word that was meant
      if (spun_.contains(other.doc)) continue;
      for (uint32_t k = 0; k + 1 < other.tokens.size(); ++k) {
        bool here = LowerCase(other.Words(other.tokens[k + 1])) == meant && Country(other, k) == Country(copy, title.first) && !Country(copy, title.first).empty();
        if (!here) continue;
        topic.evidence.push_back(Evidence(other.SpanOf({k, k + 2}), 2, std::string(meant), std::string(other.Words(TokenRange{k, k + 2}))));
        break;
      }
    }
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  ClassId word_, portfolio_, office_, class_, demonym_, org_, same_;
  std::set<DocId> spun_;
};

}  // namespace

void MatchSpunTitles(const Story& story, CrossReference& reference) {
  if (!story.copies.empty()) SpunTitles(story, reference).Run();
}

}  // namespace crossread
