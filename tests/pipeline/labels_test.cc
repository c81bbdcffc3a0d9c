// SPDX-License-Identifier: Apache-2.0
// A source goes by the shortest name that tells it from the others.
#include "pipeline/labels.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crossread {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> LabelsOf(std::initializer_list<const char*> uris) {
  std::vector<Document> documents;
  for (const char* uri : uris) documents.emplace_back().uri = uri;
  LabelSources(documents);
  std::vector<std::string> labels;
  for (const Document& document : documents) labels.push_back(document.label);
  return labels;
}

TEST(Labels, AreAsShortAsTheyCanBe) {
  EXPECT_THAT(LabelsOf({"desk/000_3c622b7784fab18c.txt", "desk/001_a939d8edc06a1e6c.txt"}), ElementsAre("000", "001"));
  EXPECT_THAT(LabelsOf({"desk/daily.txt", "wires/agency.txt"}), ElementsAre("daily", "agency"));
  EXPECT_THAT(LabelsOf({"daily.txt", "daily.html"}), ElementsAre("daily.txt", "daily.html"));
}

TEST(Labels, BeginBelowTheFolderThatAllShareWhereFilesHaveOneName) {
  EXPECT_THAT(LabelsOf({"/home/desk/monday/story.txt", "/home/desk/tuesday/story.txt"}), ElementsAre("monday/story.txt", "tuesday/story.txt"));
}

TEST(Labels, OfLongNamesAreWhatTellsThemApart) {
  EXPECT_THAT(LabelsOf({"harbour-ferry-aground-2021-09-13-coast-agency.txt", "harbour-ferry-aground-2021-09-13-island-radio.txt"}), ElementsAre("coast-agency", "island-radio"));
  EXPECT_THAT(LabelsOf({"envoys-of-two-countries-begin-talks-in-geneva.txt", "what-to-expect-of-the-talks-on-arms.txt"}), ElementsAre("envoys-of-two-countries", "what-to-expect-of-the"));
  EXPECT_THAT(LabelsOf({"a-very-long-name-of-a-story-part-one.txt", "b.txt"}), ElementsAre("a-very-long-name-of-a", "b"));
  EXPECT_THAT(LabelsOf({"the-same-beginning-of-two-long-names.txt", "the-same-beginning-of-two-long-names-and-more.txt"}),
              ElementsAre("names", "names-and-more"));
}

TEST(Labels, OfItemsOfOneFeedAreNumbered) {
  EXPECT_THAT(LabelsOf({"wires/feed.xml", "wires/feed.xml", "wires/daily.txt", "wires/feed.xml"}), ElementsAre("feed", "feed#2", "daily", "feed#3"));
}

TEST(Labels, GivenOnesStay) {
  std::vector<Document> documents(2);
  documents[0].uri = "a.txt", documents[0].label = "Agency";
  documents[1].uri = "b.txt";
  LabelSources(documents);
  EXPECT_EQ(documents[0].label, "Agency");
  EXPECT_EQ(documents[1].label, "b");
}

}  // namespace
}  // namespace crossread
