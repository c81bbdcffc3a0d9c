// SPDX-License-Identifier: Apache-2.0
// Keyed by what the sources say, not by where they say it: an added line or a renamed file changes nothing.
#include "cli/baseline.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "cli/toml.h"
#include "values/moment.h"

namespace crossread {
namespace {

constexpr std::string_view kEntryKeys[] = {"fingerprint", "rule", "reason", "until"};

absl::StatusOr<BaselineEntry> ReadEntry(const Toml& table, std::string_view name) {
  BaselineEntry entry;
  auto at = [&](uint32_t line, const std::string& why) { return absl::InvalidArgumentError(absl::StrCat(av(name), ":", line, ": ", why)); };
  for (const auto& [key, value] : table.members) {
    if (std::find(std::begin(kEntryKeys), std::end(kEntryKeys), key) == std::end(kEntryKeys)) {
      return at(value.line, absl::StrCat("unknown key \"", key, "\"", DidYouMean(key, kEntryKeys)));
    }
    if (key == "until") {
      auto moment = ParseMoment(value.text);
      if (!moment) return at(value.line, "until must be a day: 2022-02-01");
      entry.until = absl::CivilDay(*moment);
      continue;
    }
    if (value.kind != Toml::Kind::kText) return at(value.line, absl::StrCat(key, " must be a text"));
    (key == "fingerprint" ? entry.fingerprint : key == "rule" ? entry.rule : entry.reason) = value.text;
  }
  if (entry.fingerprint.empty()) return at(table.line, "an entry needs a fingerprint");
  if (entry.reason.find_first_not_of(' ') == std::string::npos) return at(table.line, absl::StrCat(entry.fingerprint, " needs a reason"));
  return entry;
}

std::string DayText(absl::CivilDay day) { return std::string(absl::FormatCivilTime(day)); }

}  // namespace

const BaselineEntry* Baseline::Find(std::string_view fingerprint) const {
  auto found = std::find_if(entries.begin(), entries.end(), [&](const BaselineEntry& e) { return e.fingerprint == fingerprint; });
  return found == entries.end() ? nullptr : &*found;
}

absl::StatusOr<Baseline> ParseBaseline(std::string_view text, std::string_view name) {
  auto toml = ParseToml(text, name);
  if (!toml.ok()) return toml.status();
  Baseline baseline;
  for (const auto& [key, value] : toml->members) {
    if (key != "finding" || value.kind != Toml::Kind::kList) {
      return absl::InvalidArgumentError(absl::StrCat(av(name), ":", value.line, ": unknown key \"", key, "\"; a baseline has [[finding]] tables"));
    }
    for (const Toml& item : value.items) {
      auto entry = ReadEntry(item, name);
      if (!entry.ok()) return entry.status();
      if (baseline.Find(entry->fingerprint)) {
        return absl::InvalidArgumentError(absl::StrCat(av(name), ":", item.line, ": ", entry->fingerprint, " stands in the baseline twice"));
      }
      baseline.entries.push_back(*std::move(entry));
    }
  }
  return baseline;
}

std::string WriteBaseline(Baseline baseline) {
  std::sort(baseline.entries.begin(), baseline.entries.end(), [](const BaselineEntry& a, const BaselineEntry& b) {
    return std::tie(a.rule, a.fingerprint) < std::tie(b.rule, b.fingerprint);
  });
  std::string text =
      "# Findings that were looked at and accepted. A finding is known by what the sources say: its rule, its subject and\n"
      "# the values that are opposed. Written by crossread baseline; reasons are yours.\n";
  for (const BaselineEntry& entry : baseline.entries) {
    absl::StrAppend(&text, "\n[[finding]]\nfingerprint = ", QuoteToml(entry.fingerprint), "\n");
    if (!entry.rule.empty()) absl::StrAppend(&text, "rule = ", QuoteToml(entry.rule), "\n");
    absl::StrAppend(&text, "reason = ", QuoteToml(entry.reason), "\n");
    if (entry.until) absl::StrAppend(&text, "until = ", DayText(*entry.until), "\n");
  }
  return text;
}

std::map<std::string, std::string> KnownOn(const Baseline& baseline, absl::CivilDay today) {
  std::map<std::string, std::string> known;
  for (const BaselineEntry& entry : baseline.entries) {
    if (!entry.until || today <= *entry.until) known[entry.fingerprint] = entry.reason;
  }
  return known;
}

std::vector<std::string> StaleEntries(const Baseline& baseline, const Report& report, absl::CivilDay today) {
  std::vector<std::string> stale;
  for (const BaselineEntry& entry : baseline.entries) {
    std::string name = absl::StrCat(entry.fingerprint, entry.rule.empty() ? "" : " ", entry.rule, " (", entry.reason, ")");
    bool found = std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return f.fingerprint == entry.fingerprint; });
    if (!found) {
      stale.push_back(absl::StrCat("stale: ", name, ": no finding of this run has it"));
    } else if (entry.until && today > *entry.until) {
      stale.push_back(absl::StrCat("expired: ", name, ": was accepted until ", DayText(*entry.until)));
    }
  }
  return stale;
}

absl::CivilDay Today() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  absl::Time now = epoch && *epoch ? absl::FromUnixSeconds(std::atoll(epoch)) : absl::Now();
  return absl::ToCivilDay(now, epoch && *epoch ? absl::UTCTimeZone() : absl::LocalTimeZone());
}

}  // namespace crossread
