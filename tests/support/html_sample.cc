// SPDX-License-Identifier: Apache-2.0
// An invented port dispute told by five invented sources, with what a run should say of it.
#include "tests/support/html_sample.h"

#include <limits>

namespace crossread {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

constexpr const char* kWire =
    "BRENHOLT, March 14, 2023 (Coastal Wire) - Talks between the dock union and the port authority began on Monday in "
    "Brenholt, three days after a fire aboard the ferry Halcyon closed the northern terminal.\n\n"
    "At least 14 people were injured in the fire, the port authority said.\n\n"
    "\"We will not reopen the terminal until every inspector has signed off,\" said Marta Lindqvist, who heads the "
    "authority. The union's chief negotiator, Oskar Dahl, called the first session \"a sober beginning\".\n\n"
    "Officials said the authority is open to limiting night shifts in exchange for an early return to work.\n\n"
    "Nearly 2,000 dockers walked out last week. A second round is planned for Wednesday.\n\n"
    "The terminal handles 40 sailings a day and links Brenholt with the islands of the outer sound.\n";

constexpr const char* kDaily =
    "Ferry fire: port and dockers talk\n"
    "By Ines Falk\n\n"
    "The dock union and the port authority sat down on March 12, 2023 as preliminary talks got under way in the long "
    "shadow of the Halcyon fire. Photographs showed both teams entering the old customs house on March 13, 2023.\n\n"
    "The blaze left 9 people injured, two of them seriously, hospital staff said.\n\n"
    "Over dinner on Sunday the two sides had settled an agenda, according to one of the guests.\n\n"
    "\"We will not open the terminal until each inspector has signed,\" said Marta Lindqvist, director of the port "
    "authority.\n\n"
    "Officials said the authority is open to night shifts in exchange for an early return to work.\n\n"
    "Some 2,000 dockers joined the walkout, which has emptied the quays in recent months.\n";

constexpr const char* kPost =
    "Sat, 02 Sep 2023\n"
    "Harbour Post\n\n"
    "Talks over the closed ferry terminal opened in Brenholt on March 13 and are to resume on Wednesday, when a "
    "federal mediator joins them.\n\n"
    "Oskar Dahl, who negotiates for the union, has described the opening session as 'a sober beginning'.\n\n"
    "More than a dozen people were hurt when the Halcyon burned at its berth. The union has long insisted that night "
    "work is a matter for the crews to decide for themselves.\n\n"
    "There was no breakthrough on the first day, which went on for more than seven hours.\n\n"
    "Lindqvist's office said the talks could discuss limits on night shifts.\n";

constexpr const char* kSpun =
    "Prime officers of the dock union and the harbor power met in Brenholt on Monday to start the long-awaited talks, "
    "days after the ferry Halcyon caught hearth.\n\n"
    "Fourteen people have been injured, in line with the harbor power.\n\n"
    "\"We won't reopen the terminal till each checker has signed off,\" mentioned Marta Linden Twig, who heads the "
    "power. Oskar Valley, the union's boss haggler, referred to as it \"a sober starting\".\n\n"
    "A complete of two,000 dockers left work over the previous few weeks.\n";

constexpr const char* kCast =
    "Port and union allies revive talks\n\n"
    "The port authority's director, Marta Lindqvist, who described the opening session as a sober beginning, met with "
    "shipping allies in Brenholt on Monday.\n\n"
    "The union has long insisted that night work is a matter for the crews to decide for themselves, and after more "
    "than seven hours there was no breakthrough on the first day.\n\n"
    "The authority has made concessions, with both sides agreeing on limits to night shifts.\n\n"
    "Yet Lindqvist's office said the talks could discuss limits on night shifts when they resume on Wednesday.\n\n"
    "Fourteen people were hurt in the fire.\n";

void SetAnchor(ReportBuilder& b, DocId doc, DateBasis basis, absl::CivilDay first, absl::CivilDay last,
               std::string reason) {
  Anchor& anchor = b.report().story.anchors[doc];
  anchor.basis = basis;
  anchor.first = first;
  anchor.last = last;
  anchor.reason = std::move(reason);
}

void AddSources(ReportBuilder& b) {
  b.Document("wire", "Coastal Wire", kWire);
  b.Document("daily", "The Brenholt Daily", kDaily);
  b.Document("post", "Harbour Post", kPost);
  b.Document("spun", "", kSpun);
  b.Document("cast", "Sound Broadcasting", kCast);
  absl::CivilDay day(2023, 3, 14);
  SetAnchor(b, 0, DateBasis::kStated, day, day, "stated in the dateline");
  b.report().story.anchors[0].words = b.At(0, "March 14, 2023");
  SetAnchor(b, 1, DateBasis::kInferred, day - 1, day, "no date on the page; March 13 is past, no later day is named");
  SetAnchor(b, 2, DateBasis::kInferred, day, day, "the text reports March 13 as past and Wednesday as ahead");
  b.report().story.anchors[2].rejected = "2 September 2023 is rejected: it lies 173 days after the talks that the text tells of as this week's";
  SetAnchor(b, 3, DateBasis::kInferred, day - 1, day + 1, "no date on the page");
  SetAnchor(b, 4, DateBasis::kBorrowed, day, day, "no full date in the text; placed by the resumption in {2}");
  b.report().story.voices[4] = 2;
}

void AddDates(ReportBuilder& b) {
  absl::CivilDay monday(2023, 3, 13);
  uint32_t wire = b.Day(b.At(0, "on Monday"), monday);
  uint32_t daily = b.Day(b.At(1, "on March 12, 2023"), monday - 1, true);
  uint32_t photo = b.Day(b.At(1, "on March 13, 2023"), monday, true);
  uint32_t dinner = b.Day(b.At(1, "on Sunday"), monday - 1);
  uint32_t post = b.Day(b.At(2, "on March 13"), monday);
  uint32_t spun = b.Day(b.At(3, "on Monday"), monday);
  uint32_t cast = b.Day(b.At(4, "on Monday"), monday);
  b.Topic("date", "when the talks began", {wire, daily, photo, dinner, post, spun, cast});
  uint32_t again = b.Day(b.At(0, "for Wednesday"), monday + 2);
  uint32_t again_post = b.Day(b.At(2, "on Wednesday"), monday + 2);
  uint32_t again_cast = b.Day(b.At(4, "on Wednesday"), monday + 2);
  b.Topic("date", "when the talks resume", {again, again_post, again_cast});
  uint32_t week = b.Fact("date", b.At(0, "last week"),
                         TimeRange{absl::CivilSecond(2023, 3, 6), absl::CivilSecond(2023, 3, 13)});
  uint32_t weeks = b.Fact("date", b.At(3, "over the previous few weeks"),
                          TimeRange{absl::CivilSecond(2023, 2, 13), absl::CivilSecond(2023, 3, 13)});
  b.Topic("date", "when the walkout happened", {week, weeks});
  b.Agree(wire, post, "one day, named by weekday and by date");
  b.Agree(wire, spun, "one day, named by weekday and by date");
  b.Agree(wire, cast, "one day, named by weekday and by date");
  b.Agree(again, again_post, "one day, in the same words");
  b.Agree(week, weeks, "the week lies within the weeks");

  Finding& f = b.Add("date/conflict", Severity::kError, "When did the talks begin: Monday 13 or 12 March?",
                     "{0} has the talks beginning “on Monday”, 13 March. {1} has them getting under way "
                     "“on March 12, 2023”.");
  f.confidence = Confidence::kMedium;
  f.notes = {"Four sources, and a photograph in {1} itself, give 13 March, a Monday. {1} writes “preliminary” "
             "and, lower down, “dinner on Sunday”: it may mean the dinner of the 12th."};
  f.ask = "Which does the copy mean – the dinner on Sunday 12 March or the talks on Monday 13 March?";
  f.passages = {b.On(b.At(1, "on March 12, 2023"), 2, "2023-03-12", "Sun 12 Mar"),
                b.On(b.At(0, "on Monday"), 1, "2023-03-13", "Mon 13 Mar"),
                b.On(b.At(1, "on March 13, 2023"), 1, "2023-03-13", "Mon 13 Mar"),
                b.On(b.At(1, "on Sunday"), 2, "2023-03-12", "Sun 12 Mar", "the dinner"),
                b.On(b.At(2, "on March 13"), 1, "2023-03-13", "Mon 13 Mar"),
                b.On(b.At(3, "on Monday"), 1, "2023-03-13", "Mon 13 Mar"),
                b.On(b.At(4, "on Monday"), 1, "2023-03-13", "Mon 13 Mar")};
}

void AddFigures(ReportBuilder& b) {
  uint32_t wire = b.Number(b.At(0, "At least 14 people"), 14, kInfinity);
  uint32_t daily = b.Number(b.At(1, "9 people"), 9, 9);
  uint32_t post = b.Number(b.At(2, "More than a dozen people"), 13, kInfinity);
  uint32_t spun = b.Number(b.At(3, "Fourteen people"), 14, 14);
  uint32_t cast = b.Number(b.At(4, "Fourteen people"), 14, 14);
  b.Topic("figure", "how many were injured", {wire, daily, post, spun, cast});
  uint32_t near = b.Number(b.At(0, "Nearly 2,000 dockers"), 1800, 2000);
  uint32_t some = b.Number(b.At(1, "Some 2,000 dockers"), 1900, 2100);
  uint32_t whole = b.Number(b.At(3, "two,000 dockers"), 2000, 2000);
  b.Topic("figure", "how many walked out", {near, some, whole});
  uint32_t hours = b.Number(b.At(2, "more than seven hours"), 7, kInfinity);
  uint32_t hours_too = b.Number(b.At(4, "more than seven hours"), 7, kInfinity);
  b.report().story.facts[hours].value = Amount{.low = 7, .high = kInfinity, .number = 7, .unit = "h"};
  b.report().story.facts[hours_too].value = Amount{.low = 7, .high = kInfinity, .number = 7, .unit = "h"};
  b.Topic("duration", "how long the first day lasted", {hours, hours_too});
  b.Agree(near, some, "both allow 1,900 to 2,000");
  b.Agree(near, whole, "both allow 1,900 to 2,000");
  b.Agree(wire, spun, "a floor is not a contradiction");
  uint32_t sailings = b.Number(b.At(0, "40 sailings"), 40, 40);
  b.Agree(sailings, wire, "people and sailings are not one thing", false);

  Finding& f = b.Add("figure/conflict", Severity::kError, "How many were injured: at least 14, or 9?",
                     "{0} puts the injured at “at least 14”, {1} at 9.");
  f.ask = "Is 9 an early count, or does it leave out those who were treated on the quay?";
  f.passages = {b.On(b.At(1, "9 people"), 2, "9", "9"), b.On(b.At(0, "At least 14 people"), 1, "14..inf", "14 or more"),
                b.On(b.At(2, "More than a dozen people"), 1, "13..inf", "13 or more"),
                b.On(b.At(3, "Fourteen people"), 1, "14", "14"), b.On(b.At(4, "Fourteen people"), 1, "14", "14")};
}

void AddWords(ReportBuilder& b) {
  Finding& reversed = b.Add("claim/reversed", Severity::kError, "Is the port open to night shifts, or to limiting them?",
                            "{1} says the authority is “open to night shifts”. {0} says it is open to "
                            "“limiting” them.");
  reversed.notes = {"The sentences run in parallel; one word is missing in {1}, and with it the sense."};
  reversed.ask = "Take neither sentence without the statement itself.";
  reversed.passages = {b.On(b.At(1, "the authority is open to night shifts"), 2, "open(night)", "open to them"),
                       b.On(b.At(0, "the authority is open to limiting night shifts"), 1, "open(limit)", "open to limits")};

  Finding& who = b.Add("quote/misattributed", Severity::kError, "Who said “a sober beginning”: Dahl or Lindqvist?",
                       "{0} and {2} give the words to Oskar Dahl. {4} gives them to Marta Lindqvist.");
  who.ask = "Attribute to Dahl unless {4} can show a second speaker.";
  who.passages = {b.On(b.At(4, "Marta Lindqvist, who described the opening session as a sober beginning"), 2, "lindqvist", "Lindqvist"),
                  b.On(b.At(0, "Oskar Dahl, called the first session \"a sober beginning\""), 1, "dahl", "Dahl"),
                  b.On(b.At(2, "has described the opening session as 'a sober beginning'"), 1, "dahl", "Dahl")};

  Finding& status = b.Add("claim/status", Severity::kError, "Limits on night shifts: agreed, or only talked about?",
                          "{4} reports both sides “agreeing on limits”. Two lines on it says the talks "
                          "“could discuss” them.");
  status.confidence = Confidence::kMedium;
  status.passages = {b.On(b.At(4, "agreeing on limits to night shifts"), 2, "done", "agreed"),
                     b.On(b.At(4, "the talks could discuss limits on night shifts"), 1, "possible", "may be discussed"),
                     b.On(b.At(2, "the talks could discuss limits on night shifts"), 1, "possible", "may be discussed"),
                     b.On(b.At(2, "no breakthrough on the first day"), 1, "none", "no breakthrough"),
                     b.On(b.At(4, "no breakthrough on the first day"), 1, "none", "no breakthrough")};

  Finding& altered = b.Add("quote/altered", Severity::kWarning, "One quotation, three wordings: the inspectors",
                           "{0}, {1} and {3} quote one sentence of Lindqvist’s in three wordings.");
  altered.passages = {b.On(b.At(1, "We will not open the terminal until each inspector has signed"), 2, "open/signed", "wording 2"),
                      b.On(b.At(0, "We will not reopen the terminal until every inspector has signed off"), 1, "reopen/signed off", "wording 1"),
                      b.On(b.At(3, "We won't reopen the terminal till each checker has signed off"), 3, "wont", "wording 3")};

  Finding& person = b.Add("person/conflict", Severity::kWarning, "Whom did Lindqvist meet: allies, or the union?",
                          "{4} has her meeting “shipping allies”. The others name the dock union.");
  person.confidence = Confidence::kLow;
  person.passages = {b.On(b.At(4, "met with shipping allies in Brenholt"), 2, "allies", "allies"),
                     b.On(b.At(0, "Talks between the dock union and the port authority"), 1, "union", "dock union"),
                     b.On(b.At(1, "The dock union and the port authority"), 1, "union", "dock union")};
}

void AddSourceFindings(ReportBuilder& b) {
  Finding& dated = b.Add("source/date-suspect", Severity::kWarning, "{2} is dated 2 September but reports March as this week",
                         "The page date of {2} lies 173 days after the talks it tells of. It was not used.");
  dated.passages = {b.On(b.At(2, "Sat, 02 Sep 2023"), 2, "2023-09-02", "Sat 2 Sep 2023"),
                    b.On(b.At(2, "are to resume on Wednesday"), 1, "2023-03-15", "Wed 15 Mar")};

  size_t parent = b.report().findings.size();
  Finding& spun = b.Add("source/machine-paraphrased", Severity::kWarning, "{3} looks machine-paraphrased – do not quote from it",
                        "Nine synonym swaps were found, two of them inside quotation marks.");
  spun.ask = "Go back to the agency original.";
  spun.passages = {b.On(b.At(3, "caught hearth"), 0, "", "caught fire"), b.On(b.At(3, "boss haggler"), 0, "", "chief negotiator")};
  spun.children = {static_cast<uint32_t>(parent + 1), static_cast<uint32_t>(parent + 2)};
  Finding& twig = b.Add("person/garbled", Severity::kWarning, "“Linden Twig” → Lindqvist",
                        "{3} prints “Marta Linden Twig”.");
  twig.passages = {b.On(b.At(3, "Marta Linden Twig"), 2, "linden twig", "Linden Twig"), b.On(b.At(0, "Marta Lindqvist"), 1, "lindqvist", "Lindqvist")};
  twig.parent = static_cast<int>(parent);
  Finding& valley = b.Add("person/garbled", Severity::kWarning, "“Oskar Valley” → Oskar Dahl",
                          "{3} prints “Oskar Valley”.");
  valley.passages = {b.On(b.At(3, "Oskar Valley"), 2, "valley", "Valley"), b.On(b.At(0, "Oskar Dahl"), 1, "dahl", "Dahl")};
  valley.parent = static_cast<int>(parent);

  Finding& copy = b.Add("source/near-copy", Severity::kNote, "{2} and {4} are not independent",
                        "The two share a sentence and several long runs of words; their agreement counts once.");
  copy.passages = {b.On(b.At(2, "The union has long insisted that night work is a matter for the crews to decide for themselves"), 0, "", "verbatim"),
                   b.On(b.At(4, "The union has long insisted that night work is a matter for the crews to decide for themselves"), 0, "", "verbatim")};
  Finding& marks = b.Add("quote/marks-lost", Severity::kNote, "{4} prints a quotation without quotation marks",
                         "The words stand in marks in {0} and {2}.");
  marks.passages = {b.On(b.At(4, "a sober beginning"), 2, "no", "no marks"), b.On(b.At(0, "a sober beginning"), 1, "yes", "marks"),
                    b.On(b.At(2, "a sober beginning"), 1, "yes", "marks")};
  Finding& quiet = b.Add("date/sequence", Severity::kNote, "Walkout: last week, or in recent months?", "Known.");
  quiet.suppressed = "baseline: the desk has settled on last week";
  quiet.passages = {b.On(b.At(1, "in recent months"), 2, "months", "months"), b.On(b.At(0, "last week"), 1, "week", "last week")};
}

}  // namespace

std::unique_ptr<Report> SampleReport() {
  ReportBuilder b;
  AddSources(b);
  AddDates(b);
  AddFigures(b);
  AddWords(b);
  AddSourceFindings(b);
  b.report().unread.push_back({"copy/photo.jpg", absl::InvalidArgumentError("not text: a null byte at offset 4")});
  return b.Take();
}

std::unique_ptr<Report> CleanReport() {
  ReportBuilder b;
  DocId one = b.Document("one", "", "Talks began on Monday in Brenholt.\n");
  DocId two = b.Document("two", "", "The talks opened in Brenholt on 13 March 2023.\n");
  SetAnchor(b, one, DateBasis::kGiven, absl::CivilDay(2023, 3, 14), absl::CivilDay(2023, 3, 14), "given on the command line");
  uint32_t a = b.Day(b.At(one, "on Monday"), absl::CivilDay(2023, 3, 13));
  uint32_t c = b.Day(b.At(two, "on 13 March 2023"), absl::CivilDay(2023, 3, 13), true);
  b.Topic("date", "when the talks began", {a, c});
  b.Agree(a, c, "one day, named by weekday and by date");
  return b.Take();
}

}  // namespace crossread
