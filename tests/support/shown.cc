// SPDX-License-Identifier: Apache-2.0
// Writes facts as text and compares them with what a table expects.
#include "tests/support/shown.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "base/strings.h"
#include "tests/support/cases.h"

namespace crossread::testing {
namespace {

constexpr std::array kDetails = {"of",     "state", "unit",   "hedge", "printed", "mods",   "type", "mod",
                                 "range",  "kind",  "within", "title", "at",      "holder", "prep", "former",
                                 "entity", "basis", "roles",  "rank",  "speaker", "strength", "stretch"};

bool IsDetail(std::string_view word) { return std::find(kDetails.begin(), kDetails.end(), word) != kDetails.end(); }

std::string Number(double number) {
  if (number == std::floor(number) && std::fabs(number) < 1e15) return absl::StrFormat("%.0f", number);
  return absl::StrFormat("%.10g", number);
}

std::string Range(const Amount& amount) {
  if (amount.low == amount.high) return Number(amount.low);
  std::string low = std::isinf(amount.low) ? "" : Number(amount.low);
  std::string high = std::isinf(amount.high) ? "" : Number(amount.high);
  return absl::StrCat(low, "..", high);
}

std::string Moment(absl::CivilSecond second) {
  if (second == absl::CivilSecond(absl::CivilDay(second))) return absl::FormatCivilTime(absl::CivilDay(second));
  return absl::FormatCivilTime(second);
}

class Writer {
 public:
  explicit Writer(const Fact& fact) : fact_(fact) {}

  Shown Write() {
    Add("kind", std::string(fact_.claim.kind));
    Add("state", fact_.subject.attribute);
    Add("speaker", fact_.claim.speaker);
    Add("hedge", HedgeName(fact_.claim.hedge));
    std::visit([this](const auto& said) { Said(said); }, fact_.claim.said);
    std::visit([this](const auto& value) { Value(value); }, fact_.value);
    if (fact_.timex) {
      constexpr const char* kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
      constexpr const char* kBases[] = {"given", "stated", "inferred", "borrowed", "none"};
      shown_.head = fact_.timex->value;
      Add("type", kTypes[static_cast<int>(fact_.timex->type)]);
      Add("mod", fact_.timex->mod);
      Add("basis", kBases[static_cast<int>(fact_.basis)]);
      if (fact_.when) Add("stretch", absl::StrCat(Moment(fact_.when->first), "..", Moment(fact_.when->last)));
    }
    return std::move(shown_);
  }

 private:
  void Add(std::string_view name, std::string value) {
    auto same = [&](const auto& detail) { return detail.first == name; };
    auto at = std::find_if(shown_.details.begin(), shown_.details.end(), same);
    if (at != shown_.details.end()) {
      at->second = std::move(value);
    } else {
      shown_.details.emplace_back(name, std::move(value));
    }
  }
  void Put(const Name& name) {
    shown_.head = name.folded;
    Add("entity", name.entity);
    Add("within", name.within);
  }

  void Said(std::monostate) {}
  void Said(const TimePhrase&) {}
  void Said(const Quantity& quantity) {
    Value(quantity.amount);
    Add("of", quantity.of);
    Add("mods", absl::StrJoin(quantity.modifiers, " "));
    Add("rank", quantity.ordinal ? "yes" : "no");
    if (!quantity.state.empty()) Add("state", quantity.state);
  }
  void Said(const Mention& mention) {
    Put(mention.name);
    Add("title", mention.title);
    Add("at", mention.title_of);
    Add("prep", mention.preposition);
    Add("former", mention.former ? "yes" : "no");
  }
  void Said(const Wording& wording) { Value(wording); }
  void Said(const Assertion& assertion) { Value(assertion); }

  void Value(std::monostate) {}
  void Value(const TimeRange& range) {
    shown_.head = absl::StrCat(Moment(range.first), "..", Moment(range.last));
    Add("range", shown_.head);
  }
  void Value(const Amount& amount) {
    shown_.head = Range(amount);
    Add("printed", Number(amount.number));
    Add("unit", amount.unit);
  }
  void Value(const Name& name) { Put(name); }
  void Value(const Office& office) {
    shown_.head = office.title.empty() ? office.holder.folded : office.title;
    Add("title", office.title);
    Add("holder", office.holder.folded);
    Add("at", office.of);
    Add("former", office.former ? "yes" : "no");
  }
  void Value(const Wording& wording) {
    shown_.head = absl::StrJoin(wording.words, " ");
    if (!wording.speaker.empty()) Add("speaker", wording.speaker);
  }
  void Value(const Assertion& assertion) {
    shown_.head = absl::StrCat(assertion.negated ? "not " : "", assertion.predicate);
    Add("strength", std::to_string(assertion.strength));
    Add("roles", absl::StrJoin(assertion.roles, " "));
  }

  const Fact& fact_;
  Shown shown_;
};

/// Value of detail `name`, or nothing where the fact has no such detail.
std::string_view Detail(const Shown& shown, std::string_view name) {
  for (const auto& [key, value] : shown.details) {
    if (key == name) return value;
  }
  return {};
}

bool HeadFits(std::string_view wanted, const Shown& fact) {
  if (wanted == "any" || wanted == fact.head) return true;
  if (!wanted.empty() && wanted == Detail(fact, "entity")) return true;
  for (std::string_view hedge : {"about", "nearly"}) {
    if (wanted.starts_with(hedge) && wanted.substr(hedge.size()).starts_with(' ')) {
      return Detail(fact, "hedge") == hedge && Detail(fact, "printed") == wanted.substr(hedge.size() + 1);
    }
  }
  if (wanted.ends_with(" or more")) return absl::StrCat(av(wanted.substr(0, wanted.size() - 8)), "..") == fact.head;
  return false;
}

}  // namespace

Shown Show(const Fact& fact) { return Writer(fact).Write(); }

Shown ParseShown(std::string_view text) {
  Shown shown;
  if (text.size() > 1 && text.front() == '"' && text.back() == '"') {  // a name that begins with a number
    shown.head = std::string(text.substr(1, text.size() - 2));
    return shown;
  }
  std::string* value = &shown.head;
  for (std::string_view word : Split(text, " ")) {
    if (word.empty()) continue;
    bool number = !shown.head.empty() && shown.head.find_first_not_of("0123456789.-") == std::string::npos;
    if (!shown.head.empty() && IsDetail(word)) {
      value = &shown.details.emplace_back(std::string(word), "").second;
    } else if (value == &shown.head && number && word != "or") {
      shown.details.emplace_back("unit", word);
    } else {
      value->append(value->empty() ? "" : " ").append(word);
    }
  }
  return shown;
}

bool Fits(const Shown& wanted, const Shown& fact) {
  return HeadFits(wanted.head, fact) && std::all_of(wanted.details.begin(), wanted.details.end(), [&](const auto& detail) {
           return Detail(fact, detail.first) == detail.second;
         });
}

std::string ToString(const Shown& shown) {
  std::string text = shown.head.empty() ? "(no value)" : shown.head;
  for (const auto& [name, value] : shown.details) {
    if (!value.empty()) absl::StrAppend(&text, " ", name, " ", value);
  }
  return text;
}

}  // namespace crossread::testing
