// SPDX-License-Identifier: Apache-2.0
// Who does what to whom in plain news sentences.
#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "gmock/gmock.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"
#include "segment/segment.h"

namespace crossread {
namespace {

using testing::ElementsAre;

/// Each clause as "subject|verb|object|preposition noun…", with "not" and "passive" marked.
std::vector<std::string> Parse(std::string text) {
  Document document;
  document.text = std::move(text);
  document.blocks = {{BlockKind::kBody, 0, static_cast<uint32_t>(document.text.size())}};
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  Grammar grammar(copy);
  auto words = [&](int32_t group) {
    return group < 0 ? std::string("-") : std::string(copy.Words(grammar.NounGroups()[group].tokens));
  };
  std::vector<std::string> shown;
  for (const Clause& clause : grammar.Clauses()) {
    std::string line = absl::StrCat(words(clause.subject), "|", clause.verb.negated ? "not " : "", clause.verb.passive ? "passive " : "",
                                    grammar.Lemma(clause.verb.head), "|", words(clause.object));
    for (const Attachment& at : clause.attachments) absl::StrAppend(&line, "|", av(copy.Words(copy.tokens[at.preposition])), " ", words(at.noun));
    shown.push_back(line);
  }
  return shown;
}

TEST(Clauses, FindsSubjectObjectAndPlace) {
  EXPECT_THAT(Parse("The two envoys began talks in Lisbon."), ElementsAre("The two envoys|begin|talks|in Lisbon"));
}

TEST(Clauses, OneSubjectDoesAllThatIsJoined) {
  EXPECT_THAT(Parse("The storm struck the coast on Monday, flooding towns and tearing the roof off a school."),
              ElementsAre("The storm|strike|the coast|on Monday", "The storm|flood|towns", "The storm|tear|the roof|off a school"));
  EXPECT_THAT(Parse("The blast killed nine people and left 37 missing."), testing::Contains(testing::StartsWith("The blast|leave|")));
}

TEST(Clauses, AfterOpensAClause) {
  EXPECT_THAT(Parse("Teachers ended the strike on Thursday after their union accepted an offer."), testing::Contains("their union|accept|an offer"));
}

TEST(Clauses, ThatPointsBackBeforeAVerb) {
  EXPECT_THAT(Parse("Rockets hit a base that hosts foreign troops."), testing::Contains("a base|host|foreign troops"));
}

TEST(Clauses, FollowsPassivesAndHedges) {
  EXPECT_THAT(Parse("At least 40 people were killed in the blast."), ElementsAre("At least 40 people|passive kill|-|in the blast"));
}

TEST(Clauses, SeesNegation) {
  EXPECT_THAT(Parse("The mayor did not sign the order."), ElementsAre("The mayor|not sign|the order"));
}

TEST(Clauses, GivesRelativeClausesTheirNoun) {
  EXPECT_THAT(Parse("Ana Duarte, who led the inquiry, resigned."), ElementsAre("Ana Duarte|lead|the inquiry", "Ana Duarte|resign|-"));
}

TEST(Clauses, DoesNotTakeAPluralNounForAVerb) {
  EXPECT_THAT(Parse("Talks began on the bridge."), ElementsAre("Talks|begin|-|on the bridge"));
}

}  // namespace
}  // namespace crossread
