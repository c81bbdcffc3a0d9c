// SPDX-License-Identifier: Apache-2.0
// Every key is in one table; what is not in it is an error, because a misspelt key is a check that does not run.
#include "cli/config.h"

#include <filesystem>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"
#include "cli/toml.h"
#include "values/moment.h"
#include "pipeline/select.h"

namespace crossread {
namespace {

constexpr std::string_view kAnyRule = "rules.\"*/variant\"";  // an example of those that every rule takes

constexpr ConfigKey kKeys[] = {
    {"", "fail-on", "\"error\"", "exit 1 from this severity on: error, warning, note, never"},
    {"", "min-confidence", "\"low\"", "leave out findings below this confidence: low, medium, high"},
    {"", "formats", "[\"text\"]", "reports to write, as --format takes them"},
    {"", "baseline", "\".crossread-baseline.toml\"", "findings that are known"},
    {"", "select", "[\"*\"]", "only these rules, ids or globs"},
    {"", "ignore", "[\"copy/*\"]", "all but these rules"},
    {"severity", "\"org/variant\"", "\"note\"", "severity of a rule or glob: error, warning, note"},
    {kAnyRule, "enabled", "false", "false switches a rule or glob off, true switches on what ships off; --select beats it"},
    {kAnyRule, "severity", "\"note\"", "severity of its findings; beats [severity]"},
    {kAnyRule, "min-confidence", "\"medium\"", "leave out its findings below this confidence; --min-confidence beats it"},
    {"rules.\"date/conflict\"", "phase-words", "true", "false makes it a note where a word such as \"preliminary\" may tell two events apart"},
    {"rules.\"figure/conflict\"", "tolerance", "\"0%\"", "figures this close to each other agree"},
    {"source", "file", "\"wires/002*.txt\"", "the files that this [[source]] is about; the last one that fits counts"},
    {"source", "label", "\"Agency\"", "name in reports"},
    {"source", "date", "\"2022-01-12\"", "the day it speaks from; beats anything found in the text"},
    {"source", "outlet", "\"City Agency\"", "publisher"},
    {"source", "locale", "\"en-GB\"", "language and country: in which order it writes 10/1/2022"},
    {"names", "\"Alexandra Berg\"", "[\"Aleksandra Berg\"]", "house style: spellings of one name, which person/variant, org/variant and org/typo leave alone"},
};

Severity SeverityOf(std::string_view word) { return word == "error" ? Severity::kError : word == "warning" ? Severity::kWarning : Severity::kNote; }

absl::Status At(std::string_view name, uint32_t line, const std::string& why) {
  return absl::InvalidArgumentError(absl::StrCat(av(name), ":", line, ": ", why));
}

/// An error that names the key in `table` nearest to `key`.
absl::Status UnknownKey(std::string_view name, uint32_t line, std::string_view table, std::string_view key) {
  std::vector<std::string_view> known;
  for (const ConfigKey& each : kKeys) {
    if (each.table == table) known.push_back(each.key);
  }
  if (table.empty()) known.insert(known.end(), {"severity", "rules", "source", "names"});
  return At(name, line, absl::StrCat("unknown key \"", av(key), "\"", DidYouMean(key, known)));
}

absl::Status TakeText(std::string_view name, std::string_view key, const Toml& value, std::string_view choices, std::string* out) {
  bool good = value.kind == Toml::Kind::kText || (key == "date" && value.kind == Toml::Kind::kDate);
  if (!good) return At(name, value.line, absl::StrCat(av(key), " must be a text"));
  std::string padded = absl::StrCat(" ", av(choices), " ");
  if (!choices.empty() && padded.find(" " + value.text + " ") == std::string::npos) {
    return At(name, value.line, absl::StrCat(av(key), " must be one of ", av(choices)));
  }
  *out = value.text;
  return absl::OkStatus();
}

absl::Status TakeTexts(std::string_view name, std::string_view key, const Toml& value, std::vector<std::string>* out) {
  for (const Toml& item : value.items) {
    if (item.kind == Toml::Kind::kText) out->push_back(item.text);
  }
  bool good = value.kind == Toml::Kind::kList && out->size() == value.items.size();
  return good ? absl::OkStatus() : At(name, value.line, absl::StrCat(av(key), " must be a list of texts"));
}

absl::Status KnownRule(std::string_view name, uint32_t line, const std::string& glob, std::span<const Rule* const> rules) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules) {
    if (GlobFits(glob, rule->id)) return absl::OkStatus();
    ids.push_back(rule->id);
  }
  if (glob.find('*') != std::string::npos) return absl::OkStatus();  // a topic that has no rule yet
  return At(name, line, absl::StrCat("unknown rule \"", glob, "\"", DidYouMean(glob, ids)));
}

absl::Status TakeSeverities(std::string_view name, const Toml& table, std::span<const Rule* const> rules, Config& config) {
  for (const auto& [rule, value] : table.members) {
    if (absl::Status status = KnownRule(name, value.line, rule, rules); !status.ok()) return status;
    std::string severity;
    if (absl::Status status = TakeText(name, rule, value, "error warning note", &severity); !status.ok()) return status;
    config.severities.emplace_back(rule, SeverityOf(severity));
  }
  return absl::OkStatus();
}

/// "5%" as 0.05.
absl::Status TakeShare(std::string_view name, std::string_view key, const Toml& value, std::optional<double>* out) {
  double percent = 0;
  std::string_view text = value.text;
  bool good = value.kind == Toml::Kind::kText && text.ends_with("%") && absl::SimpleAtod(av(text.substr(0, text.size() - 1)), &percent) && percent >= 0 && percent < 100;
  if (!good) return At(name, value.line, absl::StrCat(av(key), " must be a text such as \"5%\", below 100%"));
  *out = percent / 100;
  return absl::OkStatus();
}

absl::Status TakeTruth(std::string_view name, std::string_view key, const Toml& value, std::optional<bool>* out) {
  if (value.kind != Toml::Kind::kTruth) return At(name, value.line, absl::StrCat(av(key), " must be true or false"));
  *out = value.truth;
  return absl::OkStatus();
}

/// One key of the table of `rule`, which may be a glob; options of one rule stand in the table of just that rule.
absl::Status TakeRuleKey(std::string_view name, const std::string& key, const Toml& value, ConfiguredRule& rule, Config& config) {
  if (key == "enabled") return TakeTruth(name, key, value, &rule.enabled);
  if (key == "phase-words" && rule.rule == "date/conflict") return TakeTruth(name, key, value, &config.phase_words);
  if (key == "tolerance" && rule.rule == "figure/conflict") return TakeShare(name, key, value, &config.tolerance);
  std::string word;
  if (key == "severity") {
    if (absl::Status status = TakeText(name, key, value, "error warning note", &word); !status.ok()) return status;
    config.severities.emplace_back(rule.rule, SeverityOf(word));
    return absl::OkStatus();
  }
  if (key == "min-confidence") {
    if (absl::Status status = TakeText(name, key, value, "low medium high", &word); !status.ok()) return status;
    rule.least = ConfidenceOf(word);
    return absl::OkStatus();
  }
  std::vector<std::string_view> known;
  std::string own = absl::StrCat("rules.\"", rule.rule, "\""), elsewhere;
  for (const ConfigKey& each : kKeys) {
    if (each.table == kAnyRule || each.table == own) known.push_back(each.key);
    else if (each.table.starts_with("rules.") && each.key == key) elsewhere = absl::StrCat("; it stands in [", av(each.table), "]");
  }
  return At(name, value.line, absl::StrCat("unknown key \"", key, "\" of rule ", rule.rule, elsewhere.empty() ? DidYouMean(key, known) : elsewhere));
}

absl::Status TakeRules(std::string_view name, const Toml& table, std::span<const Rule* const> rules, Config& config) {
  for (const auto& [glob, options] : table.members) {
    if (absl::Status status = KnownRule(name, options.line, glob, rules); !status.ok()) return status;
    if (options.kind != Toml::Kind::kTable) return At(name, options.line, absl::StrCat(glob, " must be a table: [rules.\"", glob, "\"]"));
    ConfiguredRule rule{glob, {}, {}};
    for (const auto& [key, value] : options.members) {
      if (absl::Status status = TakeRuleKey(name, key, value, rule, config); !status.ok()) return status;
    }
    config.rules.push_back(std::move(rule));
  }
  return absl::OkStatus();
}

absl::Status TakeSource(std::string_view name, const Toml& table, Config& config) {
  ConfiguredSource source;
  for (const auto& [key, value] : table.members) {
    std::string* field = key == "file" ? &source.file : key == "label" ? &source.label : key == "date" ? &source.date
                         : key == "outlet" ? &source.outlet : key == "locale" ? &source.locale : nullptr;
    if (!field) return UnknownKey(name, value.line, "source", key);
    if (absl::Status status = TakeText(name, key, value, "", field); !status.ok()) return status;
  }
  if (source.file.empty()) return At(name, table.line, "a [[source]] needs a file");
  if (!source.date.empty() && !ParseMoment(source.date)) return At(name, table.line, absl::StrCat("date ", source.date, " is not a day"));
  config.sources.push_back(std::move(source));
  return absl::OkStatus();
}

absl::Status TakeNames(std::string_view name, const Toml& table, Config& config) {
  for (const auto& [canonical, variants] : table.members) {
    config.names.emplace_back(canonical, std::vector<std::string>());
    if (absl::Status status = TakeTexts(name, canonical, variants, &config.names.back().second); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status TakeMember(std::string_view name, const std::string& key, const Toml& value, std::span<const Rule* const> rules, Config& config) {
  if (key == "fail-on") return TakeText(name, key, value, "error warning note never", &config.fail_on);
  if (key == "min-confidence") return TakeText(name, key, value, "low medium high", &config.min_confidence);
  if (key == "baseline") return TakeText(name, key, value, "", &config.baseline);
  if (key == "formats") return TakeTexts(name, key, value, &config.formats);
  if (key == "select" || key == "ignore") {
    std::vector<std::string>& globs = key == "select" ? config.select : config.ignore;
    absl::Status status = TakeTexts(name, key, value, &globs);
    for (size_t i = 0; status.ok() && i < globs.size(); ++i) status = KnownRule(name, value.line, globs[i], rules);
    return status;
  }
  if (key == "severity" && value.kind == Toml::Kind::kTable) return TakeSeverities(name, value, rules, config);
  if (key == "names" && value.kind == Toml::Kind::kTable) return TakeNames(name, value, config);
  if (key == "source" && value.kind == Toml::Kind::kList) {
    absl::Status status;
    for (size_t i = 0; status.ok() && i < value.items.size(); ++i) status = TakeSource(name, value.items[i], config);
    return status;
  }
  return UnknownKey(name, value.line, "", key);
}

}  // namespace

std::span<const ConfigKey> AllConfigKeys() { return kKeys; }

std::string TableHeading(std::string_view table) { return table == "source" ? "[[source]]" : absl::StrCat("[", av(table), "]"); }

Confidence ConfidenceOf(std::string_view word) { return word == "high" ? Confidence::kHigh : word == "medium" ? Confidence::kMedium : Confidence::kLow; }

absl::StatusOr<Config> ParseConfig(std::string_view text, std::string_view name, std::span<const Rule* const> rules) {
  auto toml = ParseToml(text, name);
  if (!toml.ok()) return toml.status();
  Config config;
  config.path = name;
  const Toml* last = nullptr;
  for (const auto& [key, value] : toml->members) {
    if (key == "rules" && value.kind == Toml::Kind::kTable) {  // after [severity], which it beats
      last = &value;
      continue;
    }
    if (absl::Status status = TakeMember(name, key, value, rules, config); !status.ok()) return status;
  }
  if (last) {
    if (absl::Status status = TakeRules(name, *last, rules, config); !status.ok()) return status;
  }
  return config;
}

std::string FindConfig(const std::string& first_input) {
  std::error_code error;
  std::filesystem::path at = std::filesystem::absolute(first_input.empty() || first_input == "-" ? "." : first_input, error).lexically_normal();
  if (!std::filesystem::is_directory(at, error)) at = at.parent_path();
  for (;; at = at.parent_path()) {
    std::filesystem::path candidate = at / ".crossread.toml";
    if (std::filesystem::is_regular_file(candidate, error)) return candidate.string();
    if (at == at.parent_path()) return "";
  }
}

std::string SampleConfig() {
  std::string text =
      "# .crossread.toml: searched upwards from the first input; --config FILE overrides, --no-config skips it.\n"
      "# Every line is what crossread does anyway, or an example; take the # off and change it.\n";
  std::string_view table;
  for (const ConfigKey& key : kKeys) {
    if (key.table != table) absl::StrAppend(&text, "\n# ", TableHeading(key.table), "\n");
    table = key.table;
    absl::StrAppend(&text, "# ", av(key.key), " = ", av(key.value), "  # ", av(key.help), "\n");
  }
  return text;
}

}  // namespace crossread
