// SPDX-License-Identifier: Apache-2.0
// Reports that strain the page: copy that attacks it, and runs of hundreds of sources.
#include "tests/support/html_sample.h"

namespace crossread {

std::unique_ptr<Report> HostileReport(size_t line_bytes) {
  ReportBuilder b;
  std::string attack =
      "He said <script>window.pwned=1</script> and </script><script>window.pwned=2</script> and <!--<script> on Monday.\n"
      "<img src=x onerror=\"window.pwned=3\"> <a href=\"javascript:window.pwned=4\">click</a> \"onmouseover=window.pwned=5 "
      "'onclick=window.pwned=6' &lt;b&gt; &amp; ]]> on Tuesday.\n"
      "Paid \xE2\x80\xAE" "000,1\xE2\x80\xAC crowns and \xE2\x81\xA6hidden\xE2\x81\xA9 and a bell \x07 and \x1B[31mred\x1B[0m.\n"
      "قال الوزير إن 14 شخصا "
      "أصيبوا في الحريق.\n"
      "Line separators \xE2\x80\xA8 and \xE2\x80\xA9 and {0} and {7} and {99999999999}.\n";
  DocId a = b.Document("<b>evil</b>\"'", "</title><script>window.pwned=7</script>", attack);
  std::string line;
  line.reserve(line_bytes + 64);
  line = "On Wednesday ";
  while (line.size() < line_bytes) line += "quay crane mooring berth tide <i>";
  DocId c = b.Document("long", "\xE2\x80\xAEoutlet", line + " on Thursday.\n");
  DocId d = b.Document("broken\xFF\xC0label", "", "All quiet on Friday.\n");
  uint32_t monday = b.Day(b.At(a, "on Monday"), absl::CivilDay(2023, 3, 13), true);
  uint32_t thursday = b.Day(b.At(c, "on Thursday"), absl::CivilDay(2023, 3, 16), true);
  uint32_t tuesday = b.Day(b.At(a, "on Tuesday"), absl::CivilDay(2023, 3, 14), true);
  b.Topic("date", "<script>window.pwned=8</script>", {monday, thursday});
  b.Agree(monday, tuesday, "</script><script>window.pwned=9</script>");
  Finding& f = b.Add("date/conflict", Severity::kError, "</script><script>window.pwned=10</script>?", "{0} <img src=x onerror=alert(1)> {1}");
  f.notes = {"<svg onload=window.pwned=11>"};
  f.ask = "javascript:window.pwned=12?";
  f.passages = {b.On(b.At(a, "<script>window.pwned=1</script>"), 1, "2023-03-13", "<script>window.pwned=13</script>"),
                b.On(b.At(c, "on Thursday"), 2, "2023-03-16", "Thu\xE2\x80\xAE", "\"><script>window.pwned=14</script>"),
                b.On(b.At(a, "000,1"), 1, "x", "1,000"), b.On(b.At(a, "14 شخصا"), 1, "14", "14"),
                b.On(b.At(d, "on Friday"), 0, "", "")};
  const std::string clash = f.fingerprint;  // the next Add may move what `f` names
  Finding& q = b.Add("quote/altered", Severity::kWarning, "<u>{1}</u>", "m");
  q.fingerprint = clash;  // a clash must not make two elements of one id
  q.passages = {b.On(b.At(a, "He said <script>window.pwned=1</script> and </script>"), 1, "a", "a"),
                b.On(b.At(a, "and </script><script>window.pwned=2</script> and <!--<script>"), 2, "b", "b")};
  b.report().unread.push_back({"<script>window.pwned=15</script>", absl::DataLossError("<b>\x01")});
  return b.Take();
}

std::unique_ptr<Report> OddReport() {
  ReportBuilder b;
  DocId a = b.Document("dawn", "Dawn Post", "It was sunny when the regatta began off Brenholt.\nThe harbour master counted 40 boats.\n");
  DocId c = b.Document("dusk", "", "Rain fell as the regatta began off Brenholt.\nForty boats set out.\n");
  DocId d = b.Document("ميناء", "صحيفة الميناء", "قال مدير الميناء إن 14 شخصا أصيبوا في الحريق.\nبدأت المحادثات يوم الاثنين في المدينة.\n");
  DocId e = b.Document("נמל", "עיתון הנמל", "מנהל הנמל אמר כי 9 בני אדם נפצעו בשריפה.\nהשיחות החלו ביום שני בעיר.\n");
  Finding& sky = b.Add("weather/drift", Severity::kError, "What was the sky like: sunny or rain?", "{0} has “sunny”, {1} has “Rain”.");
  sky.ask = "Which of the two saw it?";
  sky.passages = {b.On(b.At(a, "sunny"), 1, "sunny", "sunny"), b.On(b.At(c, "Rain"), 2, "rain", "rain")};
  Finding& hurt = b.Add("figure/conflict", Severity::kWarning, "How many were hurt: “14 شخصا” or “9 בני אדם”?", "{2} has “14 شخصا”, {3} has “9 בני אדם”.");
  hurt.passages = {b.On(b.At(d, "14 شخصا"), 1, "14", "14"), b.On(b.At(e, "9 בני אדם"), 2, "9", "9")};
  return b.Take();
}

std::unique_ptr<Report> LargeReport(size_t sources, size_t findings) {
  ReportBuilder b;
  constexpr size_t kLines = 24;
  for (size_t i = 0; i < sources; ++i) {
    std::string text = "Report number " + std::to_string(i) + " from the quays of Brenholt.\n\n";
    for (size_t line = 0; line < kLines; ++line) {
      text += "At pier " + std::to_string(line) + " there were " + std::to_string((i * 7 + line) % 40) +
              " crates when inspectors called, and the harbour master said the tide had carried off the rest of them.\n\n";
    }
    b.Document("source-" + std::to_string(i), i % 3 == 0 ? "Outlet " + std::to_string(i) : "", text);
  }
  for (size_t n = 0; n < findings; ++n) {
    size_t line = n % kLines;
    Severity severity = n < findings / 10 ? Severity::kError : n < findings / 2 ? Severity::kWarning : Severity::kNote;
    Finding& f = b.Add("figure/conflict", severity, "How many crates lay at pier " + std::to_string(line) + " (" + std::to_string(n) + ")?",
                       "{" + std::to_string(n % sources) + "} and others count the crates at the pier differently.");
    f.ask = "Which count is the later one?";
    for (size_t k = 0; k < 4; ++k) {
      DocId doc = static_cast<DocId>((n * 13 + k * 37) % sources);
      std::string words = std::to_string((doc * 7 + line) % 40) + " crates";
      Span at = b.At(doc, "At pier " + std::to_string(line) + " there were ");
      Span span{doc, at.end, static_cast<uint32_t>(at.end + words.size())};
      f.passages.push_back(b.On(span, k == 0 ? 2 : 1, std::to_string((doc * 7 + line) % 40), words));
      if (k < 2) b.Number(span, static_cast<double>((doc * 7 + line) % 40), static_cast<double>((doc * 7 + line) % 40));
    }
    uint32_t last = static_cast<uint32_t>(b.report().story.facts.size() - 1);
    b.Topic("figure", "how many crates lay at pier " + std::to_string(line), {last - 1, last});
  }
  return b.Take();
}

}  // namespace crossread
