// SPDX-License-Identifier: Apache-2.0
// The only file that sees toml++.
#include "cli/toml.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "absl/strings/str_cat.h"
#include "base/strings.h"

namespace crossread {
namespace {

std::string TwoDigits(int number) { return absl::StrCat(number < 10 ? "0" : "", number); }

std::string DateText(const toml::date& date) {
  return absl::StrCat(date.year, "-", TwoDigits(date.month), "-", TwoDigits(date.day));
}

Toml Copy(const toml::node& node) {
  Toml value;
  value.line = node.source().begin.line;
  if (const auto* table = node.as_table()) {
    for (const auto& [key, member] : *table) value.members.emplace_back(std::string(key.str()), Copy(member));
  } else if (const auto* array = node.as_array()) {
    value.kind = Toml::Kind::kList;
    for (const toml::node& item : *array) value.items.push_back(Copy(item));
  } else if (const auto* text = node.as_string()) {
    value.kind = Toml::Kind::kText;
    value.text = text->get();
  } else if (const auto* truth = node.as_boolean()) {
    value.kind = Toml::Kind::kTruth;
    value.truth = truth->get();
  } else if (const auto* date = node.as_date()) {
    value.kind = Toml::Kind::kDate;
    value.text = DateText(date->get());
  } else if (const auto* moment = node.as_date_time()) {
    value.kind = Toml::Kind::kDate;
    value.text = DateText(moment->get().date);
  } else {
    value.kind = Toml::Kind::kNumber;
    value.number = node.value<double>().value_or(0);
  }
  return value;
}

}  // namespace

const Toml* Toml::Find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

absl::StatusOr<Toml> ParseToml(std::string_view text, std::string_view name) {
  toml::parse_result result = toml::parse(text);
  if (!result) {
    const toml::parse_error& error = result.error();
    return absl::InvalidArgumentError(absl::StrCat(av(name), ":", error.source().begin.line, ": ", av(error.description())));
  }
  return Copy(result.table());
}

std::string QuoteToml(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out = "\"";
  for (char c : text) {
    unsigned char byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\', out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00", out += kHex[byte >> 4], out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace crossread
