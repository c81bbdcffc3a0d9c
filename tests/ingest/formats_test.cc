// SPDX-License-Identifier: Apache-2.0
// Formats with markup: what text comes out of the fixtures, and that every word leads back to bytes that read as it does.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "gtest/gtest.h"
#include "ingest/decode.h"
#include "ingest/html_guard.h"
#include "ingest/read.h"
#include "tests/support/files.h"

namespace crossread::testing {
namespace {

std::vector<Document> ReadAll(std::string_view bytes, std::string_view uri) {
  absl::StatusOr<std::vector<Document>> documents = Read(bytes, uri);
  EXPECT_TRUE(documents.ok()) << documents.status();
  return documents.ok() ? *std::move(documents) : std::vector<Document>();
}

std::vector<Document> ReadFixture(const std::string& path) { return ReadAll(ReadBytes(SourcePath("fixtures/formats/" + path)), path); }

/// A line for each block: a letter for its kind, and its text.
std::string Blocks(const Document& document) {
  static constexpr std::string_view kLetters = "TH@DCB-";  // headline, header, byline, dateline, caption, body, boilerplate
  std::string out;
  for (const Block& block : document.blocks) {
    absl::StrAppend(&out, av(kLetters.substr(static_cast<size_t>(block.kind), 1)), " ", document.text.substr(block.begin, block.end - block.begin), "\n");
  }
  return out;
}

/// `raw`, a piece of a file in format `id`, as the format reads it.
std::string Reading(std::string_view id, const std::string& raw) {
  std::string file = raw;
  while (id != "html" && file.find("</") != std::string::npos) file.erase(file.find("</"), file.find('>', file.find("</")) - file.find("</") + 1);
  if (id == "html") file = absl::StrCat("<html><p>", raw, "</p></html>");
  else if (id == "ninjs") file = absl::StrCat(R"({"uri": "x", "body_html": ")", raw, "\"}");
  else if (id == "rss") file = absl::StrCat("<rss><channel><item><description>", file, "</description></item></channel></rss>");
  else if (id != "text") file = absl::StrCat("<nitf><body><p>", file, "</p></body></nitf>");
  absl::StatusOr<std::vector<Document>> documents = Read(file, "piece");
  return documents.ok() && !documents->empty() ? (*documents)[0].text : documents.status().ToString();
}

TEST(RoundTrip, EveryWordOfEveryFixtureLeadsBackToItsBytes) {
  for (const Format* format : AllFormats()) {
    for (const std::string& path : FilesBelow("fixtures/formats/" + std::string(format->id), "")) {
      std::string raw = ReadBytes(path);
      ASSERT_TRUE(format->accepts(raw, path)) << path;
      for (const Document& document : ReadAll(raw, path)) {
        uint64_t last = 0;
        for (uint32_t begin = 0; begin < document.text.size();) {
          uint32_t end = begin;
          while (end < document.text.size() && !IsSpace(document.text[end])) ++end;
          if (end > begin) {
            std::string word = document.text.substr(begin, end - begin);
            uint64_t from = document.offsets.ToRaw(begin), to = document.offsets.EndToRaw(end);
            ASSERT_LT(from, to) << path << ": " << word;
            ASSERT_LE(to, raw.size()) << path << ": " << word;
            EXPECT_GE(from, last) << path << ": " << word;
            std::string piece = raw.substr(from, to - from);
            if (document.encoding == "windows-1252") {
              EXPECT_EQ(Decode(piece, "iso-8859-1")->text, word) << path;
            } else if (piece != word && piece.find("<at") == std::string::npos) {
              // words as they stand need no reading; "<at" stands in CDATA, where only its context lets it be text
              EXPECT_EQ(Reading(format->id, piece), word) << path << ": " << piece;
            }
            last = to;
          }
          begin = end + 1;
        }
      }
    }
  }
}

TEST(Html, ReadsTheArticleAndLeavesThePageOut) {
  Document page = ReadFixture("html/market-hall.html").at(0);
  EXPECT_EQ(Blocks(page),
            "T Roof of Velden market hall falls in\n"
            "@ By Ilse Korver\n"
            "B 14 February 2023\n"
            "C The hall on Tuesday. Photo: Dirk Aal\n"
            "B The roof of the market hall in Velden fell in on Tuesday morning, hurting six stallholders — two of them badly.\n"
            "B “We heard a crack & ran,” said Renée Maas, who sells\u00a0cheese.\n"
            "B Her stall was crushed.\n"
            "B The hall was checked in May, the mayor said.\n"
            "B The hall opened in 1911.\n"
            "B It has 80 stalls.\n");
  EXPECT_EQ(page.title, "Roof of Velden market hall falls in");
  EXPECT_EQ(page.outlet, "The Velden Post");
  EXPECT_EQ(page.metadata, absl::CivilMinute(2023, 2, 14, 18, 5));
}

TEST(Html, HearsAMarkWithAReason) {
  Document page = ReadFixture("html/market-hall.html").at(0);
  ASSERT_EQ(page.muted.size(), 1u);
  EXPECT_EQ(page.muted[0].rule, "figure/conflict");
  EXPECT_EQ(page.muted[0].reason, "the count at noon, and meant to stand");
  EXPECT_TRUE(page.text.substr(page.muted[0].begin).starts_with("“We heard a crack"));
  EXPECT_TRUE(ReadAll("<html><p>One.</p><!-- crossread: ignore date/conflict --><p>Two.</p></html>", "a").at(0).muted.empty()) << "no reason";
  EXPECT_EQ(ReadAll("<html><p>One <!-- crossread: ignore */*: known --> more.</p><p>Two.</p></html>", "a").at(0).muted.at(0).end, 9u) << "its own block";
}

TEST(Html, FindsTheTextWithoutAnArticleElement) {
  Document page = ReadFixture("html/no-article.html").at(0);
  EXPECT_EQ(Blocks(page),
            "T Bakers’ strike ends\n"
            "B 3 June 2021\n"
            "B The bakers of Lund Bay went back to work on Thursday after 12 days.\n"
            "B Their union has 400 members.\n"
            "B lost text\n"
            "B Day one\n"
            "B 40 bakeries shut\n");
  EXPECT_EQ(page.metadata, absl::CivilMinute(2021, 6, 3, 9, 0));
}

TEST(Html, SeesReferencesAsBrowsersDo) {
  auto text = [](std::string_view body) { return ReadAll(absl::StrCat("<html><body><p>", av(body), "</p></body></html>"), "a.html").at(0).text; };
  EXPECT_EQ(text("a &amp; b &lt;i&gt; &#x1F642; &notit; &copy2020 AT&T &unknown; &"), "a & b <i> 🙂 ¬it; ©2020 AT&T &unknown; &");
  EXPECT_EQ(text("&NotEqualTilde;x &fjlig;ord"), "≂̸x fjord");
  EXPECT_EQ(text("one</nothing>two\r\nthree"), "onetwo three");
}

TEST(Html, TrustsTheCharsetOfItsMetaElement) {
  Document page = ReadAll("<html><meta charset=iso-8859-2><p>Mayor Luk\xE1\xB9 left.</p>", "a.html").at(0);
  EXPECT_EQ(page.text, "Mayor Luká\u0161 left.");
}

TEST(Guard, RefusesWhatWouldExhaustTheParser) {
  auto repeat = [](std::string_view piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
  };
  EXPECT_FALSE(GuardHtml(repeat("<div>", 513)).ok());
  EXPECT_FALSE(GuardHtml(repeat("<span><div></span></div>", 1200)).ok());
  EXPECT_FALSE(GuardHtml("<p " + repeat("a=1 ", 300) + ">").ok());
  EXPECT_FALSE(GuardHtml(repeat("<b>", 400) + repeat("<p>x", 20000)).ok());
  EXPECT_FALSE(GuardHtml(std::string((size_t{16} << 20) + 1, 'x')).ok());
  EXPECT_TRUE(GuardHtml(repeat("<div></div><p><li><td>", 5000)).ok());
  EXPECT_TRUE(GuardHtml("<script>" + repeat("<div>", 2000) + "</script><!--" + repeat("<div>", 2000) + "-->").ok());
  EXPECT_TRUE(GuardHtml(repeat("<p>He said <b>no</b>.", 20000)).ok());
  std::string why(GuardHtml(repeat("<div>", 600)).message());
  EXPECT_NE(why.find("at byte"), std::string::npos) << why;
}

TEST(Nitf, ReadsHeadlineBylineDatelineAndText) {
  Document story = ReadFixture("nitf/ferry.xml").at(0);
  EXPECT_EQ(Blocks(story),
            "T Ferry runs aground off Skarholm\n"
            "@ By Nils Odde\n"
            "D SKARHOLM, May 11 (Coast Wire) -\n"
            "C The ferry at dawn.\n"
            "B A ferry with 212 people aboard ran aground on Thursday & was towed off “within hours”.\n"
            "B The line's owner, Bo\u0308rje &b; Lind, said nobody was hurt.\n"
            "B It sails again on Friday <at noon>.\n"
            "- Coast Wire, all rights reserved.\n");
  EXPECT_EQ(story.metadata, absl::CivilMinute(2023, 5, 11, 7, 15));
  ASSERT_EQ(story.muted.size(), 1u);
  EXPECT_TRUE(story.text.substr(story.muted[0].begin).starts_with("It sails")) << "the paragraph that follows";
}

TEST(NewsmlG2, ReadsEveryItem) {
  std::vector<Document> items = ReadFixture("newsml_g2/two-items.xml");
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(Blocks(items[0]),
            "T Ferry aground & towed\n"
            "@ Nils Odde\n"
            "D SKARHOLM, May 11 (Coast Wire) -\n"
            "B A ferry with 212 people aboard ran aground on Thursday.\n"
            "B Nobody was hurt.\n");
  EXPECT_EQ(items[0].outlet, "Coast Wire");
  EXPECT_EQ(items[0].metadata, absl::CivilMinute(2023, 5, 11, 7, 15));
  EXPECT_EQ(Blocks(items[1]), "T Ferry sails again\nB The ferry left Skarholm on Friday with 180 people aboard.\n");
}

TEST(Feeds, GiveADocumentForEachItem) {
  std::vector<Document> items = ReadFixture("rss/feed.xml");
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(Blocks(items[0]),
            "T Flood in the Harl valley\n"
            "@ Tove Brandt\n"
            "B The Harl rose by three metres on Saturday.\n"
            "B Eleven houses – all empty – were flooded.\n");
  EXPECT_EQ(items[0].outlet, "Harl Valley News");
  EXPECT_EQ(items[0].metadata, absl::CivilMinute(2023, 3, 4, 16, 20));
  EXPECT_EQ(Blocks(items[1]), "T Bridge at Orm closed\nB The bridge at Orm is closed & guarded.\n");
  EXPECT_EQ(Blocks(ReadFixture("rss/atom.xml").at(0)), "T Café in Åre shut\nB The café in Åre shut on Monday.\nB It had nine guests a day.\n");
}

TEST(Ninjs, ReadsBothVersions) {
  Document story = ReadFixture("ninjs/story.json").at(0);
  EXPECT_EQ(Blocks(story),
            "@ By Nils Odde\n"
            "T Ferry \"Alma\" aground\n"
            "B A ferry with 212 people aboard ran aground on Thursday.\n"
            "B The owner, Börje Lind, said “nobody was hurt” 🙂.\n");
  EXPECT_EQ(story.outlet, "Coast Wire");
  EXPECT_EQ(story.metadata, absl::CivilMinute(2023, 5, 11, 7, 15));
  std::vector<Document> items = ReadFixture("ninjs/version-2.json");
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(Blocks(items[0]), "T Strike ends\nB The bakers went back to work on Thursday.\nB Their union has 400\u00a0members.\n");
  EXPECT_EQ(Blocks(items[1]), "T Bread is back\nB Bread is back in the shops of Lund Bay.\n");
}

TEST(Refusal, NamesTheFileAndTheByte) {
  auto why = [](std::string_view bytes, std::string_view uri) { return std::string(Read(bytes, uri).status().message()); };
  EXPECT_TRUE(why("<rss><channel>", "a.xml").starts_with("a.xml: not well-formed XML at byte ")) << why("<rss><channel>", "a.xml");
  EXPECT_TRUE(why(R"({"uri": "x", "body_text": "\ud800"})", "a.json").starts_with("a.json: not JSON at byte "));
  EXPECT_EQ(why("<html><nav>Home</nav></html>", "a.html"), "a.html: no text in this page");
  EXPECT_EQ(why("<rss><channel></channel></rss>", "a.xml"), "a.xml: a feed without items that have text");
  std::string deep = "<nitf><body>";
  for (int i = 0; i < 100000; ++i) deep += "<p>";
  for (int i = 0; i < 100000; ++i) deep += "</p>";
  EXPECT_TRUE(why(deep + "</body></nitf>", "a.xml").starts_with("a.xml: elements nested too deep at byte "));
}

TEST(Accepts, LeavesPlainTextToPlainText) {
  for (std::string_view text : {"Nine people were hurt.", "<Nine> people", "< 5 people were hurt", "{\"a\": 1}", "[Reuters] Nine people"}) {
    EXPECT_EQ(ReadAll(text, "a.txt").at(0).text, text);
  }
}

TEST(PlainText, ClosesTheGapsThatATokeniserLeft) {
  const std::string raw = "The ship ’ s 6.1 - magnitude alarm rang at 7 : 37 a. m. on 3 May 2013 - the day of the quake. On July 12, 300 people and 170, 000 more came.\n";
  std::vector<Document> documents = ReadAll(raw, "wire.txt");
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].text, "The ship’s 6.1-magnitude alarm rang at 7:37 a.m. on 3 May 2013 - the day of the quake. On July 12, 300 people and 170,000 more came.\n");
  for (std::string_view word : {"alarm", "quake", "more"}) {
    EXPECT_EQ(raw.substr(documents[0].offsets.ToRaw(static_cast<uint32_t>(documents[0].text.find(word))), word.size()), word);
  }
}

TEST(PlainText, LeavesCopyAsItIs) {
  for (const std::string raw : {"It ended 3 : 12, he said.\n", "Chapter 5 - magnitudes of loss\n", "At 10 - it was late - 40, 500 and 600 were drawn.\n"}) {
    EXPECT_EQ(ReadAll(raw, "wire.txt")[0].text, raw);
  }
}

}  // namespace
}  // namespace crossread::testing
