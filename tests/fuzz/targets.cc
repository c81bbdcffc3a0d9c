// SPDX-License-Identifier: Apache-2.0
// The fuzz targets; one line each in kTargets.
#include "tests/fuzz/targets.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "claims/extract.h"
#include "crossread/check.h"
#include "facts/facts.h"
#include "grammar/grammar.h"
#include "ingest/read.h"
#include "lexicon/lexicon.h"
#include "report/reports.h"
#include "rules/compare.h"
#include "segment/segment.h"
#include "tests/fuzz/invariants.h"

namespace crossread::testing {
namespace {

std::string Named(std::string_view name, std::string broken) {
  return broken.empty() ? broken : absl::StrCat(av(name), ": ", broken);
}

/// UTF-8 without entities reads as itself: each token's bytes stand where the offset map says.
std::string BrokenRoundTrip(const Document& document, std::string_view raw) {
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  for (const Token& token : copy.tokens) {
    std::string_view words = copy.Words(token);
    if (words.find("\xEF\xBF\xBD") != std::string_view::npos) continue;  // mended: not what stands there
    if (raw.substr(document.offsets.ToRaw(token.begin), words.size()) != words) {
      return absl::StrCat("token at ", token.begin, " does not stand at its raw offset");
    }
  }
  return {};
}

/// Every reader on the same bytes, whether it would have accepted them or not.
std::string Readers(std::string_view bytes) {
  for (const Format* format : AllFormats()) {
    format->accepts(bytes, "seed");
    absl::StatusOr<std::vector<Document>> documents = format->read(bytes, "seed");
    if (!documents.ok()) continue;
    for (const Document& document : *documents) {
      if (std::string broken = BrokenIn(document, bytes.size()); !broken.empty()) return Named(format->id, broken);
      if (format->id != "text" || document.encoding != "UTF-8") continue;
      if (std::string broken = BrokenRoundTrip(document, bytes); !broken.empty()) return Named(format->id, broken);
    }
  }
  return {};
}

Document TextOf(std::string_view bytes) {
  Document document;
  document.uri = document.label = "seed";
  document.text = MadeUtf8(bytes);
  document.encoding = "UTF-8";
  return document;
}

std::string Segments(std::string_view bytes) {
  Document document = TextOf(bytes);
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  return BrokenIn(copy);
}

/// Grammar, each kind of claim by itself, and the facts of all of them.
std::string Claims(std::string_view bytes) {
  Document document = TextOf(bytes);
  document.given = absl::CivilMinute(2022, 1, 10, 9, 30);
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  Grammar grammar(copy);
  Reading reading{copy, grammar};
  for (const ClaimKind* kind : AllKinds()) {
    std::vector<Claim> claims;
    kind->extract(reading, claims);
    if (std::string broken = BrokenIn(copy, claims); !broken.empty()) return Named(kind->id, broken);
  }
  std::vector<Claim> claims;
  Extract(reading, AllKinds(), claims);
  std::vector<Fact> facts;
  Normalise(copy, grammar, claims, FindAnchor(copy, claims), facts);
  std::vector<Event> events;
  FindSubjects(copy, grammar, facts, events);
  return BrokenIn(copy, std::span<const Fact>(facts));
}

/// The whole program: sources stand between lines of "====", and every reporter writes what was found.
std::string Checks(std::string_view bytes) {
  std::vector<Source> sources;
  for (size_t number = 0; number < 5; ++number) {
    size_t end = bytes.find("\n====\n");
    Source source;
    source.uri = absl::StrCat("seed", number, ".txt");
    source.bytes = std::string(bytes.substr(0, end));
    sources.push_back(std::move(source));
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 6);
  }
  Report report = Check(std::move(sources), Lexicon::BuiltIn(), {});
  ReportOptions options;
  options.rules.assign(AllRules().begin(), AllRules().end());
  for (const Reporter* reporter : AllReporters()) {
    std::string out;
    reporter->write(report, options, &out);
    if (!IsUtf8(out)) return absl::StrCat(av(reporter->id), " writes what is not UTF-8");
    if (out.find('\x1b') != std::string::npos) return absl::StrCat(av(reporter->id), " passes an escape character on");
  }
  return BrokenIn(report);
}

std::string Tables(std::string_view bytes) {
  const std::pair<std::string, std::string> table[] = {{"seed.tsv", std::string(bytes)}};
  absl::StatusOr<Lexicon> lexicon = Lexicon::FromTables(table);
  if (lexicon.ok()) return {};
  return lexicon.status().message().empty() ? "a bad table was refused without a word" : "";
}

constexpr FuzzTarget kTargets[] = {
    {"readers", Readers}, {"segment", Segments}, {"claims", Claims}, {"check", Checks}, {"lexicon", Tables},
};

}  // namespace

std::span<const FuzzTarget> FuzzTargets() { return kTargets; }

}  // namespace crossread::testing
