// SPDX-License-Identifier: Apache-2.0
// Field names and their meaning are those of CONTRACTS.md; fields that a kind does not have are left out.
#include "report/fact_json.h"

#include <charconv>
#include <cmath>

#include "report/document_json.h"

namespace crossread {
namespace {

void AppendNumber(double number, std::string* out) {
  if (std::isinf(number)) {
    out->append(number > 0 ? "inf" : "-inf");
    return;
  }
  char text[64];
  bool whole = number == std::floor(number) && std::fabs(number) < 9e15;
  auto end = whole ? std::to_chars(text, text + sizeof text, static_cast<int64_t>(number))
                   : std::to_chars(text, text + sizeof text, number);
  out->append(text, end.ptr);
}

void AppendAmount(const Amount& amount, std::string* out) {
  AppendNumber(amount.low, out);
  if (amount.high != amount.low) out->append(".."), AppendNumber(amount.high, out);
  if (amount.unit != "count") out->append(" "), out->append(amount.unit);
}

void AppendTwo(int64_t number, char before, std::string* out) {
  if (before != 0) out->push_back(before);
  if (number < 10) out->push_back('0');
  out->append(std::to_string(number));
}

void AppendInstant(absl::CivilSecond t, std::string* out) {
  out->append(std::to_string(t.year()));
  AppendTwo(t.month(), '-', out);
  AppendTwo(t.day(), '-', out);
  if (t == absl::CivilSecond(absl::CivilDay(t))) return;
  AppendTwo(t.hour(), 'T', out);
  AppendTwo(t.minute(), ':', out);
}

void AppendRange(const TimeRange& range, std::string* out) {
  AppendInstant(range.first, out);
  if (range.last == absl::CivilSecond(absl::CivilDay(range.first) + 1)) return;
  out->append("/");
  AppendInstant(range.last, out);
}

void AppendOffice(const Office& office, std::string* out) {
  out->append(office.holder.folded).append(": ");
  if (office.former) out->append("former ");
  out->append(office.title);
  if (!office.of.empty()) out->append(", ").append(office.of);
}

void AppendWords(const std::vector<std::string>& words, std::string* out) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out->push_back(' ');
    out->append(words[i]);
  }
}

template <class W>
void WriteTimex(const Story& story, const Fact& fact, Json<W>& json) {
  static constexpr std::string_view kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
  const OffsetMap& offsets = story.documents[fact.doc()].offsets;
  json.Begin("timex");
  json.Plain("type", kTypes[static_cast<size_t>(fact.timex->type)]);
  json.Plain("value", fact.timex->value);
  json.PlainOrNull("mod", fact.timex->mod);
  json.Whole("begin", static_cast<int64_t>(offsets.ToRaw(fact.timex->extent.begin)));
  json.Whole("end", static_cast<int64_t>(offsets.EndToRaw(fact.timex->extent.end)));
  json.End();
  if (fact.when) {
    json.BeginList("stretch");
    json.Instant(fact.when->first, fact.when->utc);
    json.Instant(fact.when->last, fact.when->utc);
    json.EndList();
  }
  json.Begin("anchor");
  json.Key("date");
  fact.basis == DateBasis::kNone ? json.Null() : json.Day(fact.anchor);
  json.Plain("basis", BasisName(fact.basis));
  json.End();
}

template <class W>
void WriteRange(const Fact& fact, Json<W>& json) {
  if (const TimeRange* range = std::get_if<TimeRange>(&fact.value)) {
    json.BeginList("range");
    json.Instant(range->first, range->utc);
    json.Instant(range->last, range->utc);
    json.EndList();
  } else if (const Amount* amount = std::get_if<Amount>(&fact.value)) {
    json.BeginList("range");
    json.Number(amount->low);
    json.Number(amount->high);
    json.EndList();
  }
}

template <class W>
void WriteQuantity(const Fact& fact, Json<W>& json) {
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  const Amount* amount = std::get_if<Amount>(&fact.value);
  if (!amount && quantity) amount = &quantity->amount;
  if (!amount) return;
  bool open = amount->low == -amount->high && std::isinf(amount->low);  // "several days"
  json.Key("number");
  open ? json.Null() : json.Number(amount->number);
  json.Text("unit", amount->unit);
  json.TextOrNull("of", quantity ? std::string_view(quantity->of) : std::string_view());
}

void AppendSubject(const Subject& subject, std::string* out) {
  out->append(subject.attribute);
  if (!subject.head.empty()) out->append(out->empty() ? "" : " ").append(subject.head);
  for (const std::string& entity : subject.entities) out->append(", ").append(entity);
  for (const std::string& qualifier : subject.qualifiers) out->append("; ").append(qualifier);
}

}  // namespace

std::string_view BasisName(DateBasis basis) {
  static constexpr std::string_view kNames[] = {"given", "stated", "inferred", "borrowed", "none"};
  return kNames[static_cast<size_t>(basis)];
}

void AppendValue(const Fact& fact, std::string* out) {
  if (fact.timex) {
    out->append(fact.timex->value);
  } else if (const auto* range = std::get_if<TimeRange>(&fact.value)) {
    AppendRange(*range, out);
  } else if (const auto* amount = std::get_if<Amount>(&fact.value)) {
    AppendAmount(*amount, out);
  } else if (const auto* name = std::get_if<Name>(&fact.value)) {
    out->append(name->entity.empty() ? name->folded : name->entity);
  } else if (const auto* office = std::get_if<Office>(&fact.value)) {
    AppendOffice(*office, out);
  } else if (const auto* wording = std::get_if<Wording>(&fact.value)) {
    AppendWords(wording->words, out);
  } else if (const auto* assertion = std::get_if<Assertion>(&fact.value)) {
    if (assertion->negated) out->append("not ");
    out->append(assertion->predicate);
  }
}

template <class W>
void WriteFact(const Story& story, const Fact& fact, std::string_view group, std::string* scratch, Json<W>& json, bool with_document) {
  const Document& document = story.documents[fact.doc()];
  const Copy& copy = story.copies[fact.doc()];
  json.Begin();
  json.TextIfAny("story", group);
  json.Text("source", document.uri);
  json.Plain("kind", fact.claim.kind);
  json.Whole("begin", static_cast<int64_t>(document.offsets.ToRaw(fact.claim.words.begin)));
  json.Whole("end", static_cast<int64_t>(document.offsets.EndToRaw(fact.claim.words.end)));
  json.Text("text", TextOf(document.text, fact.claim.words));
  if (fact.timex) {
    json.PlainOrNull("value", fact.timex->value);
  } else {
    scratch->clear();
    AppendValue(fact, scratch);
    json.TextOrNull("value", *scratch);
  }
  WriteRange(fact, json);
  json.Plain("hedge", HedgeName(fact.claim.hedge));
  if (fact.timex) WriteTimex(story, fact, json);
  WriteQuantity(fact, json);
  scratch->clear();
  AppendSubject(fact.subject, scratch);
  json.TextOrNull("subject", *scratch);
  json.TextOrNull("speaker", fact.claim.speaker);
  if (fact.claim.sentence < copy.sentences.size()) {
    const Sentence& sentence = copy.sentences[fact.claim.sentence];
    json.BeginList("sentence");
    json.Whole(static_cast<int64_t>(document.offsets.ToRaw(sentence.begin)));
    json.Whole(static_cast<int64_t>(document.offsets.EndToRaw(sentence.end)));
    json.EndList();
  }
  if (with_document) {
    json.Begin("document");
    WriteDocumentMembers(document, json);
    json.End();
  }
  json.End();
}

template void WriteFact(const Story&, const Fact&, std::string_view, std::string*, Json<CompactWriter>&, bool);
template void WriteFact(const Story&, const Fact&, std::string_view, std::string*, Json<IndentedWriter>&, bool);

}  // namespace crossread
